"""Which orders there are in which place; the letters are those of the full screen where it has the same."""

from audit.locales import clients_tui, common, export, home, interview, plan, result, settings, tracking
from audit.locales import plain as words
from audit.plain.orders import ALWAYS, Order, Page, Spoken

LANGUAGE = Spoken(Order.LANGUAGE, ("l", "language", "sprache"), common.K_LANGUAGE[1])
AGAIN = Spoken(Order.AGAIN, (".", "again", "nochmal", "vorlesen"), words.K_AGAIN)
BACK = Spoken(Order.BACK, ("b", "<", "back", "zurück"), common.K_BACK[1])
EXPORT = Spoken(Order.EXPORT, ("e", "export", "pdf", "ausgeben"), result.K_EXPORT[1])
TRACK = Spoken(Order.TRACK, ("m", "progress", "stand"), plan.K_TRACK[1])

HOME: Page = (
    Spoken(Order.NEW, ("n", "new", "neu"), home.K_NEW[1]),
    Spoken(Order.RESULT, ("r", "result", "ergebnis"), home.K_RESULT[1], words.A_NUMBER),
    Spoken(Order.PLAN, ("p", "plan"), home.K_PLAN[1], words.A_NUMBER),
    Spoken(Order.TRACK, ("m", "progress", "stand"), home.K_TRACK[1], words.A_NUMBER),
    Spoken(Order.EXPORT, ("e", "export", "ausgeben"), home.K_EXPORT[1], words.A_NUMBER),
    Spoken(Order.FOLLOW, ("f", "follow-up", "folge"), home.K_FOLLOW[1], words.A_NUMBER),
    Spoken(Order.ANOTHER, ("b", "person"), home.K_ANOTHER[1], words.A_NUMBER),
    Spoken(
        Order.FINISH, ("x", "finish", "reopen", "abschließen", "öffnen"), home.K_FINISH[1], words.A_NUMBER
    ),
    Spoken(Order.CLIENT, ("c", "a", "client", "akte"), home.K_CLIENT[1], words.A_NUMBER),
    Spoken(
        Order.DELETE_CLIENT,
        words.N_DELETE_CLIENT,
        home.K_DELETE_ALL[1],
        words.A_NUMBER,
    ),
    Spoken(Order.DELETE, ("d", "delete", "löschen"), home.K_DELETE[1], words.A_NUMBER),
    Spoken(Order.SEARCH, ("g", "search", "find", "suche", "suchen"), words.K_SEARCH, words.A_WORD),
    Spoken(Order.SORT, ("o", "sort", "sortieren"), home.K_SORT[1]),
    Spoken(Order.TEMPLATE, ("v", "template", "vorlage"), home.K_TEMPLATE[1], words.A_NUMBER),
    Spoken(Order.SAMPLE, ("t", "sample", "example", "beispiel"), home.K_SAMPLE[1]),
    Spoken(Order.SETTINGS, ("s", "settings", "einstellungen"), settings.K_SETTINGS[1]),
    LANGUAGE,
    AGAIN,
    *ALWAYS,
)
INTERVIEW: Page = (
    Spoken(Order.BACK, BACK.names, interview.K_BACK[1]),
    Spoken(Order.NEXT, ("s", ">", "next", "skip", "weiter", "überspringen"), words.K_NEXT),
    Spoken(
        Order.JUMP,
        ("g", "jump", "go", "gehe", "springe", "questions", "fragen"),
        interview.K_JUMP[1],
        words.A_QUESTION,
    ),
    Spoken(Order.TELLING, ("t", "telling", "wichtigste"), words.K_TELLING),
    Spoken(Order.DONT_KNOW, words.N_DONT_KNOW, interview.K_UNKNOWN[1], words.A_PERSON),
    Spoken(Order.NOT_APPLICABLE, words.N_NOT_APPLICABLE, interview.K_NA[1], words.A_REASON),
    Spoken(Order.DECLINE, words.N_DECLINE, interview.K_DECLINE[1]),
    Spoken(Order.EVIDENCE, ("e", "evidence", "beleg"), interview.K_EVIDENCE[1], words.SOME_TEXT),
    Spoken(Order.GRADE, ("eg", "grade", "einstufen"), words.K_GRADE, words.A_GRADE),
    Spoken(Order.NOTE, ("n", "note", "notiz"), interview.K_NOTE[1], words.SOME_TEXT),
    Spoken(Order.PRIVATE, ("p", "private", "privat"), interview.K_PRIVATE[1], words.SOME_TEXT),
    Spoken(Order.MARK, ("m", "mark", "vormerken"), interview.K_MARK[1]),
    Spoken(Order.HYPOTHETICAL, ("h", "never", "nie"), interview.K_HYPOTHETICAL[1]),
    Spoken(Order.HISTORY, ("v", "history", "verlauf"), words.K_HISTORY),
    Spoken(Order.CORRECT, ("k", "c", "correct", "berichtigen"), interview.K_CORRECT[1]),
    Spoken(Order.VOICE, ("an", "voice", "anrede"), interview.K_VOICE[1]),
    Spoken(Order.UNDO, ("u", "undo", "rückgängig"), interview.K_UNDO[1]),
    Spoken(Order.REDO, ("z", "redo", "wiederholen"), interview.K_REDO[1]),
    Spoken(Order.RESULT, ("r", "result", "ergebnis"), interview.K_RESULT[1]),
    Spoken(Order.FINISH, ("f", "finish", "fertig"), interview.K_FINISH_EARLY[1]),
    LANGUAGE,
    AGAIN,
    Spoken(Order.LIST, ("o", "list", "home", "liste", "übersicht"), interview.K_HOME[1]),
    *ALWAYS,
)
CHOOSING: Page = (BACK, *ALWAYS)
END: Page = (
    Spoken(Order.FINISH, ("f", "r", "finish", "fertig", "ergebnis"), interview.K_FINISH[1]),
    Spoken(Order.TELLING, ("t", "telling", "wichtigste"), words.K_TELLING),
    Spoken(Order.ASK_ALL, ("a", "all", "alle"), interview.K_ASK_ALL[1]),
    Spoken(Order.CORRECT, ("k", "c", "correct", "berichtigen"), interview.K_CORRECT[1]),
    *CHOOSING,
)
RESULT: Page = (
    Spoken(Order.PLAN, ("p", "plan"), result.K_PLAN[1]),
    Spoken(Order.FINDINGS, ("f", "findings", "befunde"), words.K_FINDINGS),
    Spoken(Order.SINCE, ("s", "since", "seither"), words.K_SINCE),
    Spoken(Order.TELLING, ("t", "telling", "wichtigste"), words.K_TELLING),
    Spoken(Order.EXPLAIN, ("w", "why", "explain", "warum", "erkläre"), words.K_EXPLAIN, words.A_NUMBER_NAME),
    Spoken(Order.JUMP, ("g", "go", "gehe"), interview.K_GO[1], words.A_NUMBER_NAME),
    EXPORT,
    AGAIN,
    *CHOOSING,
)
PLAN: Page = (
    Spoken(Order.ACCEPT, ("a", "accept", "annehmen"), words.K_ACCEPT, words.A_NUMBER),
    Spoken(Order.REJECT, ("x", "reject", "ablehnen"), plan.K_REJECT[1], words.A_NUMBER),
    Spoken(Order.PIN, ("f", "pin", "fix", "festlegen"), words.K_PIN, words.AND_PART),
    Spoken(Order.DUE, ("d", "due", "date", "datum"), plan.K_DUE[1], words.AND_DAY),
    Spoken(Order.OWNER, ("o", "owner", "wer"), plan.K_OWNER[1], words.AND_NAME),
    Spoken(Order.NOTE, ("n", "note", "notiz"), plan.K_NOTE[1], words.AND_TEXT),
    Spoken(Order.AHEAD, ("v", "before", "vor"), words.K_AHEAD, words.AND_NUMBER),
    Spoken(Order.UNDECIDE, ("u", "undo", "zurücknehmen"), plan.K_UNDO[1], words.A_NUMBER),
    Spoken(Order.HOURS, ("h", "hours", "stunden"), words.K_HOURS, words.HOURS_A_WEEK),
    Spoken(Order.SAVE, ("s", "save", "speichern"), plan.K_SAVE[1]),
    Spoken(Order.WEEKS, ("w", "weeks", "wochen"), plan.K_WEEKS[1]),
    TRACK,
    EXPORT,
    AGAIN,
    *CHOOSING,
)
TRACKING: Page = (
    Spoken(Order.OPEN, ("o", "open", "offen"), tracking.K_OPEN[1], words.AND_TEXT),
    Spoken(Order.DOING, ("l", "u", "doing", "läuft"), tracking.K_DOING[1], words.AND_TEXT),
    Spoken(Order.DONE, ("e", "d", "done", "erledigt"), tracking.K_DONE[1], words.AND_TEXT),
    Spoken(Order.DROPPED, ("x", "dropped", "verworfen"), tracking.K_DROPPED[1], words.AND_TEXT),
    Spoken(Order.NOTE, ("n", "note", "notiz"), tracking.K_NOTE[1], words.AND_TEXT),
    Spoken(Order.PLAN, ("p", "plan"), tracking.K_PLAN[1]),
    AGAIN,
    *CHOOSING,
)
CLIENT: Page = (
    Spoken(Order.PERSON, ("n", "person", "kontakt"), clients_tui.K_PERSON[1]),
    Spoken(Order.REMOVE, ("d", "remove", "streichen"), clients_tui.K_REMOVE[1], words.A_NUMBER),
    AGAIN,
    *CHOOSING,
)
EXPORTING: Page = (
    Spoken(Order.PREVIEW, ("v", "preview", "vorschau"), export.K_PREVIEW[1]),
    AGAIN,
    *CHOOSING,
)
SETTINGS: Page = (AGAIN, *CHOOSING)
