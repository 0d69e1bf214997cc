"""What the first screen opens and begins."""

from __future__ import annotations

from audit.locales import home
from audit.tui.screens.home_desk import Desk


class Ways(Desk):
    """Where one can go from the audit under the cursor."""

    def action_open(self) -> None:
        """Go on with this audit."""
        if row := self.row:
            self.open(row.audit.id)

    def action_result(self) -> None:
        """The result of this audit as it stands."""
        from audit.tui.screens.result import ResultScreen

        self.with_session(ResultScreen)

    def action_plan(self) -> None:
        """The plan of this audit, to be changed."""
        from audit.tui.screens.plan import PlanScreen

        self.with_session(PlanScreen)

    def action_export(self) -> None:
        """Write the report of this audit."""
        from audit.tui.screens.export import ExportScreen

        self.with_session(ExportScreen)

    def action_track(self) -> None:
        """How far the actions of this audit's plan are."""
        from audit.tui.screens.tracking import TrackingScreen

        self.with_session(TrackingScreen)

    def action_client(self) -> None:
        """The file of this audit's client."""
        from audit.tui.screens.client import ClientScreen

        if (row := self.row) is None:
            return
        if not row.audit.dossier:
            self.wizard.say(home.NO_FILE)
            return
        self.app.push_screen(ClientScreen(row.audit.dossier), lambda _: self.reload())

    # Beginning.

    def action_new(self) -> None:
        """Begin a new audit."""
        from audit.tui.screens.new_audit import NewAuditScreen

        self.app.push_screen(NewAuditScreen(), lambda audit: self.open(audit) if audit else None)

    def action_follow(self) -> None:
        """Begin an audit that follows up this one."""
        from audit.tui.opening import follow_up

        if (row := self.row) and (session := follow_up(self.wizard, row.audit.id)):
            self.enter(session)

    def action_another(self) -> None:
        """Ask another person of the same firm."""
        from audit.tui.screens.another import AnotherDialog

        if (row := self.row) is None:
            return

        def begun(_: object) -> None:
            if dialog.begun is not None:
                self.enter(dialog.begun)

        dialog = AnotherDialog(row.audit)
        self.app.push_screen(dialog, begun)

    def action_sample(self) -> None:
        """Put the finished example among the audits."""
        self.attempt(lambda: self.reload(self.wizard.services.import_sample(self.wizard.language)))

    def action_template(self) -> None:
        """Keep the answers of this audit as a template."""
        from audit.tui.opening import open_session
        from audit.tui.screens.templates import SaveTemplateDialog

        if (row := self.row) and (session := open_session(self.wizard, row.audit.id)):
            self.app.push_screen(SaveTemplateDialog(session))
