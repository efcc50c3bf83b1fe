"""Who may do what: one table of role × action × relation."""

from enum import StrEnum

from mentoring.people import Role


class Relation(StrEnum):
    """How the actor stands to the thing: takes part in the mentorship, works in its organisation, …"""

    SELF = "self"
    PARTICIPANT = "participant"
    ORGANISATION = "organisation"
    MUNICIPALITY = "municipality"


Right = tuple[Role | None, Relation]
"""A role (None: whoever) in a relation to the subject."""

MENTEE: Right = (Role.MENTEE, Relation.PARTICIPANT)
MENTOR: Right = (Role.MENTOR, Relation.PARTICIPANT)
CURATOR: Right = (Role.CURATOR, Relation.ORGANISATION)
HEAD: Right = (Role.HEAD, Relation.ORGANISATION)
COORDINATOR: Right = (Role.COORDINATOR, Relation.MUNICIPALITY)
ONESELF: Right = (None, Relation.SELF)

RIGHTS: dict[str, tuple[Right, ...]] = {
    # invitations
    "invite": (CURATOR, COORDINATOR),
    "renew_invitation": (CURATOR, COORDINATOR),
    "revoke_invitation": (CURATOR, COORDINATOR),
    "prolong_invitations": (CURATOR,),
    "confirm_newcomer": (CURATOR, COORDINATOR),
    "reject_newcomer": (CURATOR, COORDINATOR),
    "invite_curator": (COORDINATOR,),
    # people and registers
    "add_person": (CURATOR,),
    "change_person": (CURATOR,),
    "open_person": (CURATOR, COORDINATOR, ONESELF, MENTOR, MENTEE),
    "list_people": (CURATOR,),
    "find_people": (CURATOR,),
    "look_alikes": (CURATOR,),
    "mark_without_phone": (CURATOR,),
    "give_role": (CURATOR,),
    "take_role": (CURATOR,),
    "relink_account": (CURATOR, COORDINATOR),
    "merge_people": (CURATOR,),
    "import_register": (CURATOR,),
    # profiles
    "agree_to_privacy": (ONESELF,),
    "answer_step": (ONESELF,),
    "pass_over_step": (ONESELF,),
    "rename_oneself": (ONESELF,),
    "choose_language": (ONESELF,),
    # consents
    "open_consents": (CURATOR, ONESELF),
    "list_missing_consents": (CURATOR,),
    "record_consent": (CURATOR,),
    "record_needed_consents": (CURATOR,),
    "record_everyones_consents": (CURATOR,),
    "attach_paper": (CURATOR,),
    "withdraw_consent": (CURATOR, ONESELF),
    # organisations
    "list_organisations": (COORDINATOR,),
    "open_organisation": (COORDINATOR,),
    "add_organisation": (COORDINATOR,),
    "dismiss_curator": (COORDINATOR,),
    # calls for help
    "ask_for_help": (ONESELF,),
    "add_to_help": (ONESELF,),
    "open_help_request": (CURATOR, COORDINATOR),
    "open_help_requests": (CURATOR,),
    "take_help_request": (CURATOR, COORDINATOR),
    "answer_help_request": (CURATOR, COORDINATOR),
    "close_help_request": (CURATOR, COORDINATOR),
    # reminders
    "put_off": (ONESELF,),
    # digests
    "open_digest": (CURATOR,),
    "put_concern_off": (CURATOR,),
    "remind_owing": (CURATOR,),
    "choose_digest_day": (CURATOR,),
    "open_municipality_digest": (COORDINATOR,),
    # reports of organisations
    "open_report": (CURATOR, HEAD, COORDINATOR),
    "open_organisation_reports": (CURATOR, HEAD),
    "write_report_remark": (CURATOR,),
    "send_report": (CURATOR,),
    "take_report_back": (CURATOR,),
    "sign_report": (HEAD,),
    "return_report": (HEAD,),
    "correct_report": (CURATOR,),
    "give_correction_up": (CURATOR,),
    "open_rounds": (COORDINATOR,),
    "open_round": (COORDINATOR,),
    "export_round": (COORDINATOR,),
    "open_trend": (COORDINATOR,),
    "remind_late": (COORDINATOR,),
    "open_collection": (COORDINATOR,),
    # how a programme goes on
    "open_process": (CURATOR, HEAD, COORDINATOR),
    # spreadsheets
    "open_exports": (CURATOR,),
    "export_data": (CURATOR,),
    # school facts
    "open_school_facts": (CURATOR,),
    "enter_school_fact": (CURATOR,),
    # self-audit
    "open_self_audit": (CURATOR, HEAD),
    "read_self_audit": (CURATOR, HEAD, COORDINATOR),
    "mark_item": (CURATOR,),
    "explain_mark": (CURATOR,),
    "send_self_audit": (CURATOR,),
    "sign_self_audit": (HEAD,),
    "return_self_audit": (HEAD,),
    # roadmaps
    "open_roadmap": (CURATOR, HEAD, COORDINATOR),
    "begin_roadmap": (CURATOR,),
    "send_roadmap": (CURATOR,),
    "agree_roadmap": (COORDINATOR,),
    "return_roadmap": (COORDINATOR,),
    "open_municipality_roadmaps": (COORDINATOR,),
    "open_roadmap_item": (CURATOR, HEAD, COORDINATOR),
    "add_roadmap_item": (CURATOR,),
    "date_roadmap_item": (CURATOR,),
    "assign_roadmap_item": (CURATOR,),
    "remove_roadmap_item": (CURATOR,),
    "finish_roadmap_item": (CURATOR, HEAD),
    "reopen_roadmap_item": (CURATOR, HEAD),
    # indicators
    "open_indicators": (CURATOR, HEAD, COORDINATOR),
    "explain_indicator": (CURATOR, HEAD, COORDINATOR),
    "open_municipality_indicators": (COORDINATOR,),
    "open_headcounts": (CURATOR,),
    "give_headcount": (CURATOR,),
    "list_headcounts": (CURATOR, COORDINATOR),
    "import_headcounts": (CURATOR, COORDINATOR),
    "plan_result": (CURATOR,),
    "plan_municipal_result": (COORDINATOR,),
    "open_partners": (CURATOR,),
    "open_partner": (CURATOR,),
    "add_partner": (CURATOR,),
    "change_partner": (CURATOR,),
    "set_agreement": (CURATOR,),
    "mentors_to_link": (CURATOR,),
    "link_mentor": (CURATOR,),
    "unlink_mentor": (CURATOR,),
    "archive_partner": (CURATOR,),
    "restore_partner": (CURATOR,),
    # letters
    "recipients_of_letter": (CURATOR,),
    "write_letter": (CURATOR,),
    "send_letter": (ONESELF,),
    "open_letter": (ONESELF,),
    "recipients_of_answer": (ONESELF,),
    "answer_letter": (ONESELF,),
    # mentorships
    "open_mentorship": (MENTEE, MENTOR, CURATOR),
    "open_pairs": (CURATOR,),
    "open_waiting_mentees": (CURATOR,),
    "suggest_mentors": (CURATOR,),
    "review_pair": (CURATOR,),
    "propose_mentorship": (CURATOR,),
    "answer_proposal": (MENTEE, MENTOR, CURATOR),
    "explain_answer": (MENTEE, MENTOR),
    "record_order": (CURATOR,),
    "undo_mentorship": (CURATOR,),
    "pause_mentorship": (CURATOR,),
    "resume_mentorship": (CURATOR,),
    "end_mentorship": (CURATOR,),
    "open_hand_over": (CURATOR,),
    "hand_over": (CURATOR,),
    "ask_curator": (MENTEE, MENTOR),
    "settle_wishes": (CURATOR,),
    "begin_final": (MENTOR, CURATOR),
    "extend_plan": (MENTOR, CURATOR),
    "close_mentorship": (CURATOR,),
    # the end of a mentorship
    "open_ending": (MENTEE, MENTOR, CURATOR),
    "write_reflection": (MENTEE, MENTOR, CURATOR),
    "draft_final_report": (MENTOR, CURATOR),
    "send_final_report": (MENTOR, CURATOR),
    "print_report": (MENTOR, CURATOR),
    "note_group_reflection": (CURATOR,),
    "open_survey": (MENTEE, MENTOR, CURATOR),
    "open_survey_sheet": (MENTEE, MENTOR, CURATOR),
    "answer_survey": (MENTEE, MENTOR, CURATOR),
    "write_survey_answer": (MENTEE, MENTOR, CURATOR),
    "waive_survey": (CURATOR,),
    # what surveys say
    "open_surveys": (CURATOR,),
    "open_survey_results": (CURATOR,),
    "open_growth": (CURATOR,),
    "open_municipality_surveys": (COORDINATOR,),
    # meetings
    "open_meeting": (MENTEE, MENTOR, CURATOR),
    "open_journal": (MENTEE, MENTOR, CURATOR),
    "times_to_offer": (MENTEE, MENTOR, CURATOR),
    "propose_meeting": (MENTEE, MENTOR, CURATOR),
    "agree_meeting": (MENTEE, MENTOR),
    "decline_meeting": (MENTEE, MENTOR),
    "move_meeting": (MENTEE, MENTOR, CURATOR),
    "cancel_meeting": (MENTEE, MENTOR, CURATOR),
    "place_meeting": (MENTEE, MENTOR, CURATOR),
    "say_why": (MENTEE, MENTOR, CURATOR),
    "log_meeting": (MENTEE, MENTOR, CURATOR),
    "log_several": (MENTEE, MENTOR, CURATOR),
    "describe_meeting": (MENTEE, MENTOR, CURATOR),
    "name_activity": (MENTEE, MENTOR, CURATOR),
    "undo_log": (MENTEE, MENTOR, CURATOR),
    "miss_meeting": (MENTEE, MENTOR, CURATOR),
    "dispute_meeting": (MENTEE, MENTOR),
    "resolve_dispute": (CURATOR,),
    # feedback
    "open_feedback": (MENTEE, MENTOR, CURATOR),
    "rate_meeting": (MENTEE, MENTOR, CURATOR),
    "give_feedback": (MENTEE, MENTOR, CURATOR),
    "say_whether_to_go_on": (MENTEE, MENTOR, CURATOR),
    "add_note": (MENTEE, MENTOR, CURATOR),
    "share_feedback": (MENTEE, MENTOR),
    "postpone_feedback": (MENTEE, MENTOR),
    "waive_feedback": (CURATOR,),
    # goals
    "open_goals": (MENTEE, MENTOR, CURATOR),
    "open_goal": (MENTEE, MENTOR, CURATOR),
    "add_goal": (MENTEE, MENTOR, CURATOR),
    "date_goal": (MENTEE, MENTOR, CURATOR),
    "rename_goal": (MENTEE, MENTOR, CURATOR),
    "remove_goal": (MENTEE, MENTOR, CURATOR),
    "mark_goal": (MENTOR, CURATOR),
    "note_result": (MENTOR, CURATOR),
    "set_rhythm": (MENTOR, CURATOR),
    "set_resources": (MENTOR, CURATOR),
}
"""Action (the name of its function in `mentoring/actions/`) → who may. An action without a row fails the build."""
