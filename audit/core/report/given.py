"""What a report is made of, and the words that depend on it alone."""

import re
from dataclasses import dataclass, field
from datetime import date, timedelta
from types import MappingProxyType

from audit.core import phrases
from audit.core.actions import Action
from audit.core.answers import Answers
from audit.core.bank import Bank
from audit.core.client import Client
from audit.core.findings import Findings, leading_seed
from audit.core.holding import holds
from audit.core.phrases import Noun
from audit.core.plan import ACUTE, Candidate, Plan
from audit.core.report.parts import Heading, Quote
from audit.core.report.said import said
from audit.core.report.texts import ActionWords, Line, ReportTexts, Story
from audit.core.report.weeks import due_days
from audit.core.respondents import ByRespondent
from audit.core.scorecard import Scorecard
from audit.core.situation import Standing
from audit.core.source import Earlier
from audit.core.text import Text
from audit.core.tracking import next_date
from audit.errors import Language

LONGEST_NAME = 60
LONGEST_QUOTE = 240
LONG_ENOUGH = 11
"""Letters that tell one action from another: 'Akut' and 'Nachfassen' say too little alone."""

ACTION = Noun(Text("Maßnahme", "action"), Text("Maßnahmen", "actions"), "f")
QUESTION = Noun(Text("Frage", "question"), Text("Fragen", "questions"), "f")


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """What a report is made of."""

    bank: Bank
    texts: ReportTexts
    answers: Answers
    card: Scorecard
    plan: Plan
    client: Client
    language: Language
    today: date
    program: str
    story: Story
    found: Findings
    standing: Standing
    earlier: Earlier | None = None
    voices: ByRespondent = field(default_factory=lambda: MappingProxyType({}))

    # Words.

    def words(self, text: Text, **values: object) -> str:
        """A text in the language of the report, its placeholders filled in where values are given."""
        return (text.fill(**values) if values else text).to(self.language)

    def number(self, value: float) -> str:
        """A number as this language writes it."""
        return phrases.number(value, self.language)

    def signed(self, value: float) -> str:
        """A difference with its sign."""
        return phrases.signed(value, self.language)

    def points(self, value: float | None) -> str:
        """A score; '–' where there is none."""
        return "–" if value is None else phrases.points(value, self.language)

    def duration(self, hours: float) -> str:
        """A stretch of work."""
        return phrases.duration(hours, self.language)

    def counted(self, count: int, noun: Noun) -> str:
        """A count and its noun."""
        return phrases.counted(count, noun, self.language)

    def quoted(self, words: str) -> str:
        """In quotation marks."""
        return phrases.quoted(words, self.language)

    def cardinal(self, count: int, noun: Noun) -> str:
        """A count alone, in the gender of what is counted."""
        return phrases.cardinal(count, noun.gender, self.language)

    def listing(self, words: list[str]) -> str:
        """As one enumeration."""
        return phrases.listing(words, self.language)

    def day(self, when: date) -> str:
        """A date in words."""
        return phrases.day(when, self.language)

    def heading(self, anchor: str, title: Text, message: str) -> Heading:
        """The heading of a part."""
        return Heading(anchor=anchor, title=self.words(title), message=phrases.sentence(message))

    # Sentences that the bank chooses.

    def chosen(self, lines: tuple[Line, ...]) -> Text | None:
        """The first of the sentences that belongs to this story and holds."""
        fitting = (line for line in lines if not line.stories or self.story in line.stories)
        return next((line.says for line in fitting if holds(line.when, self.standing) is True), None)

    # People and days.

    @property
    def owner(self) -> str:
        """Who is in charge, as far as the answers name somebody; else the contact; else ''."""
        question = self.bank.plan.owner_question
        claimed = self.standing.score(question, claimed=True)
        named = claimed is not None and claimed >= 2
        answer = self.answers.by_question.get(question)
        return (name_in(answer.evidence) if answer is not None and named else "") or self.contact

    @property
    def contact(self) -> str:
        """Whom the firm has named as its contact, or ''."""
        return name_in(self.client.contact)

    @property
    def people(self) -> dict[str, str]:
        """The placeholders for names; in square brackets what is not known."""
        blank = self.words(Text("[Name]", "[name]"))
        place = self.words(Text("[Ort]", "[place]"))
        return {
            "company": self.client.name.strip() or self.words(Text("[Firma]", "[company]")),
            "place": self.client.place.strip() or place,
            "owner": self.owner or blank,
            "contact": self.contact or blank,
        }

    @property
    def start(self) -> date:
        """The Monday on which the plan begins."""
        return phrases.next_monday(self.today)

    @property
    def again(self) -> date:
        """The day of the next audit, a working day."""
        return next_date(self.today)

    # Answers, actions, seeds.

    def quote(self, question: str) -> Quote:
        """An answer in the firm's own words."""
        answer = self.answers.by_question.get(question)
        return Quote(
            question=question,
            asked=self.words(self.bank.question_by_id[question].ask.interview),
            answer=phrases.shortened(self.said(question, brief=True), LONGEST_QUOTE),
            evidence=phrases.shortened(answer.evidence, LONGEST_QUOTE) if answer else "",
            note=phrases.shortened(answer.note, LONGEST_QUOTE) if answer else "",
        )

    def said(self, question: str, *, brief: bool = False) -> str:
        """What was answered; in brief only what decides."""
        item = self.card.item(question)
        return said(
            self.bank.question_by_id[question],
            self.answers.by_question.get(question),
            item.score if item else None,
            self.language,
            brief=brief,
        )

    def title(self, action: Action) -> str:
        """The title of an action."""
        return self.words(action.title)

    def short_title(self, action: Action) -> str:
        """The title of an action up to where it goes into detail, to mention it by: 'Kanal-Inventur'."""
        return short_title(self.title(action))

    def action_words(self, action: Action) -> ActionWords:
        """An action in the words of those who are to do it."""
        return self.texts.actions[action.id]

    def seed(self, seeds: tuple[str, ...]) -> tuple[str, str]:
        """The thought among some seeds that carries best: its text and its id, or two empty ones."""
        best = leading_seed(self.bank, seeds)
        text = next((seed.text for seed in self.bank.seeds if seed.id == best), None)
        return (phrases.sentence(self.words(text)), best) if text else ("", "")

    def origin(self, seed: str) -> str:
        """Where a seed comes from; '' where nothing is known."""
        origins = self.texts.method.origins
        return next((self.words(one.title) for one in origins if seed and seed.startswith(one.begins)), "")

    # Who does an action, and by when.

    def who(self, candidate: Candidate) -> str:
        """Who is to do an action: as agreed, else the person in charge, else '' to fill in."""
        choice = self.plan.choices.get(candidate.id)
        return (choice.owner.strip() if choice else "") or self.owner

    def due(self, candidate: Candidate) -> date:
        """The day by which a planned action is done: as agreed, else as its hours fall."""
        choice = self.plan.choices.get(candidate.id)
        if choice is not None and choice.due is not None:
            return choice.due
        if candidate.rank == ACUTE:
            return self.today + timedelta(days=1)
        return due_days(self.plan.stages, self.start)[candidate.id]


def short_title(title: str) -> str:
    """A title without its brackets, its afterthought and, where enough is left, what follows the colon."""
    title = re.split(r" \(| – ", title, maxsplit=1)[0]
    before = title.split(": ", maxsplit=1)[0]
    return before if len(before) >= LONG_ENOUGH else title


def name_in(words: str) -> str:
    """The name at the beginning of a text: 'Maria Huber, Inhaberin' -> 'Maria Huber'; '' where none is."""
    lines = words.strip().splitlines()
    name = re.split(r"\s*[,;(/:]|\s+[–—-]\s", lines[0], maxsplit=1)[0].strip() if lines else ""
    return name if len(name) <= LONGEST_NAME else ""
