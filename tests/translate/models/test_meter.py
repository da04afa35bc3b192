import pytest

from reader.translate.models.meter import DownloadProgress, Meter


def test_an_even_speed_is_told_after_the_first_moments() -> None:
    meter = Meter(5000, 100.0)
    assert meter.update(5100, 100.1) is None
    assert meter.update(6000, 101.0) == pytest.approx(1000)
    assert meter.update(7000, 102.0) == pytest.approx(1000)


def test_a_change_shows_bit_by_bit() -> None:
    meter = Meter(0, 0.0)
    assert meter.update(1000, 1.0) == pytest.approx(1000)
    speeds = [meter.update(1000, float(second)) or 0 for second in range(2, 6)]
    assert speeds == sorted(speeds, reverse=True)
    assert speeds[0] == pytest.approx(667, abs=1)
    assert 100 < speeds[-1] < 300


def test_between_two_steps_the_last_speed_holds() -> None:
    meter = Meter(0, 0.0)
    speed = meter.update(1000, 1.0)
    assert meter.update(90_000, 1.1) == speed


@pytest.mark.parametrize(
    ("progress", "seconds"),
    [
        (DownloadProgress(0, 1000, 100.0), 10.0),
        (DownloadProgress(1000, 1000, 100.0), 0.0),
        (DownloadProgress(2000, 1000, 100.0), 0.0),
        (DownloadProgress(0, 1000), None),
        (DownloadProgress(0, 1000, 0.0), None),
        (DownloadProgress(0, None, 100.0), None),
    ],
)
def test_the_time_left(progress: DownloadProgress, seconds: float | None) -> None:
    assert progress.seconds_left == seconds
