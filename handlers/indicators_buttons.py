"""What presses about figures, headcounts and partners carry."""

from handlers.buttons import Press


class OpenIndicators(Press, prefix="ind"):
    """The figures of an organisation."""

    organisation_id: int


class ExplainIndicator(Press, prefix="indx"):
    """What one figure of an organisation is made of."""

    organisation_id: int
    measure: str


class WhoIsCounted(Press, prefix="indw"):
    """The names behind a figure, for the curator: those counted, or those left out."""

    organisation_id: int
    measure: str
    out: bool = False
    page: int = 0


class OpenMunicipalIndicators(Press, prefix="indm"):
    """The municipality's figures."""


class OpenByOrganisation(Press, prefix="indo"):
    """One figure of each organisation."""

    measure: str
    page: int = 0


class PlanResult(Press, prefix="indp"):
    """Plan what is to be reached: an organisation (0: the municipality) and a figure."""

    organisation_id: int
    measure: str


class OpenHeadcounts(Press, prefix="hc"):
    """What an organisation is asked for: how many there are in all. `on` is a date like 20261001, 0 the near one."""

    organisation_id: int
    on: int = 0


class AskHeadcount(Press, prefix="hca"):
    """Ask for one of them, by its place in the list."""

    organisation_id: int
    on: int
    place: int


class SameHeadcount(Press, prefix="hcs"):
    """As many as before; `count` is what was shown on the button."""

    organisation_id: int
    on: int
    place: int
    count: int


class WantHeadcountsTable(Press, prefix="hct"):
    """A table of headcounts to fill in: of an organisation, or (0) of all of the municipality."""

    organisation_id: int = 0


class OpenPartners(Press, prefix="prt"):
    """The partner enterprises of an organisation."""

    organisation_id: int
    archived: bool = False
    page: int = 0


class OpenPartner(Press, prefix="prto"):
    """One enterprise."""

    partner_id: int
