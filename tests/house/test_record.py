"""Records: what a dataclass can do, without what it costs."""

from __future__ import annotations

import copy
import dataclasses
import pickle

import pytest

from engine.record import field, mutable_record, ordered_record, record, replace


@record
class Place:
    """A place."""

    file: str
    line: int = 1
    notes: dict[str, str] = field(default_factory=dict)

    @property
    def shown(self) -> str:
        return f"{self.file}:{self.line}"


@ordered_record
class Pair:
    first: int
    second: int


@mutable_record
class Counter:
    count: int = 0


@record
class Nothing:
    pass


def test_what_is_not_given_is_the_default_and_what_is_made_is_made_anew() -> None:
    one, other = Place("a"), Place("a")
    one.notes["x"] = "y"

    assert (other.line, other.notes) == (1, {})


def test_records_are_equal_by_value_within_one_class_and_have_one_hash() -> None:
    assert Pair(1, 2) == Pair(1, 2)
    assert Pair(1, 2) != Pair(2, 1)
    assert Pair(1, 2) != (1, 2)
    assert len({Pair(1, 2), Pair(1, 2), Pair(2, 1)}) == 2
    assert Nothing() == Nothing()


def test_only_an_ordered_record_has_an_order() -> None:
    assert sorted([Pair(2, 1), Pair(1, 3), Pair(1, 2)]) == [Pair(1, 2), Pair(1, 3), Pair(2, 1)]
    with pytest.raises(TypeError):
        sorted([Place("b"), Place("a")])  # type: ignore[type-var]


def test_a_record_is_frozen_and_has_no_other_attributes() -> None:
    place = Place("a")

    with pytest.raises(dataclasses.FrozenInstanceError):
        place.line = 2  # type: ignore[misc]
    with pytest.raises(dataclasses.FrozenInstanceError):
        del place.line  # type: ignore[misc]
    assert not hasattr(place, "__dict__")


def test_a_mutable_record_changes_and_has_no_hash() -> None:
    counter = Counter()
    counter.count += 1

    assert counter == Counter(1)
    with pytest.raises(TypeError, match="unhashable"):
        hash(counter)


@pytest.mark.parametrize("given", [(), ("a", 1, {}, "more")])
def test_too_few_and_too_many_values_are_refused(given: tuple[object, ...]) -> None:
    with pytest.raises(TypeError, match=r"Place\.__init__"):
        Place(*given)  # type: ignore[arg-type]


def test_a_name_that_is_no_field_is_refused_when_made_and_when_replaced() -> None:
    with pytest.raises(TypeError, match="unexpected keyword argument 'colour'"):
        Place("a", colour="red")  # type: ignore[call-arg]
    with pytest.raises(TypeError, match="unexpected keyword argument 'colour'"):
        replace(Place("a"), colour="red")


def test_a_field_without_a_default_after_one_with_a_default_is_refused() -> None:
    with pytest.raises(TypeError, match="without a default"):

        @record
        class Wrong:
            first: int = 1
            second: int


def test_replacing_copying_and_pickling_keep_every_value() -> None:
    place = Place("a", 2, {"x": "y"})

    assert replace(place, line=3) == Place("a", 3, {"x": "y"})
    assert pickle.loads(pickle.dumps(place)) == place
    assert copy.deepcopy(place) == place


def test_to_dataclasses_a_record_is_one() -> None:
    place = Place("a", 2)

    assert [f.name for f in dataclasses.fields(Place)] == ["file", "line", "notes"]
    assert dataclasses.asdict(place) == {"file": "a", "line": 2, "notes": {}}
    assert dataclasses.replace(place, line=5).line == 5
    assert dataclasses.is_dataclass(place)


def test_a_record_matches_by_place_shows_its_values_and_keeps_its_own_names() -> None:
    match Pair(1, 2):
        case Pair(first, second):
            assert (first, second) == (1, 2)

    assert repr(Pair(1, 2)) == "Pair(first=1, second=2)"
    assert (Place("a").shown, Place.__doc__, Place.__module__) == ("a:1", "A place.", __name__)
