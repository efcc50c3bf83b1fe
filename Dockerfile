# The bot alone: wheels are gathered in one stage, and only what runs goes on into the other.
FROM python:3.12-slim-trixie AS gathered
WORKDIR /bot
COPY pyproject.toml constraints.txt README.md ./
RUN python -m venv /venv && /venv/bin/pip install --no-cache-dir --constraint constraints.txt . \
    && /venv/bin/pip uninstall --yes school-mentoring-bot pip

FROM python:3.12-slim-trixie
RUN apt-get update \
    && apt-get install --yes --no-install-recommends ca-certificates fonts-dejavu-core postgresql-client-17 \
    && rm -rf /var/lib/apt/lists/* \
    && useradd --system --uid 10001 --home-dir /bot --shell /usr/sbin/nologin mentoring-bot \
    && install -d -o mentoring-bot -g mentoring-bot -m 0700 /data /backups
WORKDIR /bot
COPY --from=gathered /venv /venv
COPY bot/ bot/
COPY db/ db/
COPY handlers/ handlers/
COPY locales/ locales/
COPY mentoring/ mentoring/
COPY reports/ reports/
COPY sandbox/ sandbox/
ENV PATH=/venv/bin:$PATH PYTHONUNBUFFERED=1 PYTHONDONTWRITEBYTECODE=1 MPLCONFIGDIR=/tmp \
    DATABASE_URL=sqlite+aiosqlite:////data/mentoring.db
USER mentoring-bot
VOLUME ["/data", "/backups"]
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=15s --timeout=5s --start-period=20s --retries=4 \
    CMD ["python", "-c", "import urllib.request as r; r.urlopen('http://127.0.0.1:9100/readyz', timeout=4)"]
ENTRYPOINT ["python", "-m", "bot"]
CMD ["run"]
