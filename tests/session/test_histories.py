"""Whatever happens to audits, in whatever order: what the store gives back is what was said."""

from hypothesis import HealthCheck, settings

from tests.session.interviews import Interviews

TestHistories = Interviews.TestCase
TestHistories.settings = settings(
    max_examples=30, stateful_step_count=30, deadline=None, suppress_health_check=list(HealthCheck)
)
