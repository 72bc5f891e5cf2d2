"""From a store to actors and ties: each kind by its query, pairs and weights by hand."""

import pytest
from pyoxigraph import NamedNode

import first_article
from migratieketen.errors import InvalidInput, LimitReached
from migratieketen.namespaces import expand, slug
from migratieketen.network import KINDS, Network, project, projection
from migratieketen.stores import Store

TOPIC = "https://w3id.org/migratieketen/id/onderwerp/"


def told(network: Network) -> set[tuple[str, str, str, int]]:
    return {(slug(tie.source.value), tie.kind, slug(tie.target.value), tie.weight) for tie in network.ties}


def names(network: Network) -> list[str]:
    return [slug(node.iri.value) for node in network.nodes]


def test_actors_that_took_part_in_the_same_events_are_tied_by_the_number_of_events(small: Store) -> None:
    network = project(small, "nl", ties=["together"], actors=True)
    assert told(network) == {("haven", "together", "els", 2)}
    [tie] = network.ties
    assert [slug(via.value) for via in tie.via] == ["dag-wonen", "dag-zorg"]
    assert [slug(passage.value) for passage in tie.passages] == ["een#p02", "een#p03", "twee#p01"]
    assert not tie.directed


def test_who_took_part_alone_is_an_actor_without_ties(small: Store) -> None:
    assert names(project(small, "nl", ties=["together"], actors=True)) == ["haven", "kade", "els"]


def test_organising_together_is_a_tie_of_its_own(small: Store) -> None:
    assert told(project(small, "nl", ties=["organised"], actors=True)) == {("haven", "organised", "min", 1)}


def test_a_hand_over_leads_from_the_giver_to_the_receiver(small: Store) -> None:
    network = project(small, "nl", ties=["handed-over"], actors=True)
    assert told(network) == {("haven", "handed-over", "els", 1)}
    assert network.ties[0].directed
    through = project(small, "nl", ties=["handed-over"])
    assert told(through) == {("haven", "handed-over", "gift", 1), ("gift", "handed-over", "els", 1)}
    assert all(tie.directed for tie in through.ties)


def test_posts_are_counted_by_membership_and_carry_their_roles(small: Store) -> None:
    network = project(small, "nl", ties=["post"])
    assert told(network) == {("els", "post", "min", 2), ("noor", "post", "kade", 1)}
    post = next(tie for tie in network.ties if tie.weight == 2)
    assert [network.names[role] for role in post.roles] == ["directeur", "minister"]
    assert post.dates == ("2019",)


def test_only_actors_are_addressed_and_kinds_never_become_nodes(small: Store) -> None:
    network = project(small, "nl", ties=["addressed"])
    assert told(network) == {("haven", "addressed", "min", 2)}
    assert "gemeente" not in names(project(small, "nl"))


def test_an_organisation_is_part_of_another_and_an_event_only_where_both_are_in_the_picture(
    small: Store,
) -> None:
    assert told(project(small, "nl", ties=["part-of"])) == {("min", "part-of", "rijk", 1)}
    assert told(project(small, "nl", ties=["together", "part-of"], actors=True)) == {
        ("haven", "together", "els", 2),
        ("min", "part-of", "rijk", 1),
    }
    with_events = project(small, "nl", ties=["together", "part-of"])
    assert {line for line in told(with_events) if line[1] == "part-of"} == {
        ("min", "part-of", "rijk", 1),
        ("dag-wonen", "part-of", "dag", 1),
        ("dag-zorg", "part-of", "dag", 1),
    }


def test_with_events_actors_are_tied_to_what_they_had_a_part_in(small: Store) -> None:
    network = project(small, "nl")
    assert names(network) == [
        "haven",
        "kade",
        "min",
        "rijk",
        "els",
        "noor",
        "dag",
        "dag-wonen",
        "dag-zorg",
        "gift",
    ]
    assert [node.mode for node in network.nodes] == ["actor"] * 6 + ["event"] * 4
    assert {line for line in told(network) if line[1] in ("together", "organised")} == {
        ("haven", "organised", "dag", 1),
        ("min", "organised", "dag", 1),
        ("kade", "together", "dag", 1),
        ("haven", "together", "dag-wonen", 1),
        ("els", "together", "dag-wonen", 1),
        ("haven", "together", "dag-zorg", 1),
        ("els", "together", "dag-zorg", 1),
    }


def test_no_tie_is_rolled_up_to_the_congress(small: Store) -> None:
    assert ("haven", "together", "kade", 1) not in told(project(small, "nl", actors=True))


def test_a_topic_keeps_events_and_claims_about_it_or_about_what_is_narrower(small: Store) -> None:
    narrow = project(small, "nl", topic=NamedNode(TOPIC + "wonen"))
    assert told(narrow) == {
        ("haven", "together", "dag-wonen", 1),
        ("els", "together", "dag-wonen", 1),
    }, "not the post of who was there"
    broad = project(small, "nl", topic=NamedNode(TOPIC + "opvang"))
    assert told(broad) == told(narrow) | {("haven", "addressed", "min", 1)}
    assert broad.title == "Actoren en gebeurtenissen in de migratieketen: opvang"


def test_a_node_tells_its_kinds_from_narrow_to_broad_its_dates_and_topics(small: Store) -> None:
    nodes = {slug(node.iri.value): node for node in project(small, "nl").nodes}
    assert nodes["min"].kinds == ("ministerie", "overheidsorganisatie", "organisatie")
    assert (nodes["haven"].label, nodes["haven"].kind_label, nodes["haven"].abbreviation) == (
        "stichting Haven",
        "stichting",
        "SH",
    )
    assert (nodes["els"].kinds, nodes["kade"].kinds) == (("persoon",), ("organisatie",))
    assert nodes["dag-wonen"].dates == ("2023-03-02",), "a session without a date has that of its congress"
    assert [slug(topic.value) for topic in nodes["dag-wonen"].topics] == ["wonen", "opvang"]


def test_the_language_rules_labels_and_title(small: Store) -> None:
    network = project(small, "en", ties=["organised"])
    assert [node.label for node in network.nodes] == [
        "Haven Foundation",
        "Ministry of Sea Wind",
        "Day of the chain",
    ]
    assert network.title == "Who organised what"


def test_references_are_looked_up_when_asked_for_and_stand_in_the_order_of_the_source(small: Store) -> None:
    network = project(small, "nl", ties=["together"], actors=True)
    assert [(ref.title, ref.position) for ref in network.references.values()] == [
        ("Bericht één", 2),
        ("Bericht één", 3),
        ("Bericht twee", 1),
    ]


def test_an_unknown_kind_of_tie_lists_those_there_are(small: Store) -> None:
    with pytest.raises(InvalidInput) as error:
        project(small, "nl", ties=["together", "vriendschap"])
    assert all(kind in error.value.message("nl") for kind in ("vriendschap", *KINDS))


def test_kinds_keep_their_order_and_may_come_from_any_iterable(small: Store) -> None:
    assert project(small, "nl", ties=iter(["post", "together"])).kinds == ("together", "post")


def test_too_many_pairs_are_refused_before_they_are_made(
    small: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(projection, "MOST_PAIRS", 0)
    with pytest.raises(LimitReached, match="a topic"):
        project(small, "nl", actors=True)
    assert project(small, "nl").ties, "with the events there are no pairs"


def test_the_actors_with_the_strongest_ties(small: Store) -> None:
    whole = project(small, "nl", actors=True)
    assert told(whole) == {
        ("haven", "together", "els", 2),
        ("haven", "organised", "min", 1),
        ("haven", "handed-over", "els", 1),
        ("els", "post", "min", 2),
        ("noor", "post", "kade", 1),
        ("haven", "addressed", "min", 2),
        ("min", "part-of", "rijk", 1),
    }
    # haven 6, min 6, els 5; the others 1
    best = project(small, "nl", actors=True, most=2)
    assert told(best) == {("haven", "organised", "min", 1), ("haven", "addressed", "min", 2)}
    assert names(best) == ["haven", "min"]
    assert best.title == "Actoren in de migratieketen: de 2 met de sterkste banden"
    assert best.remarks == ["Dit zijn de actoren met de sterkste banden; er zijn er 6."]
    assert names(project(small, "en", actors=True, most=1)) == ["haven"], "of equal strength by IRI"


def test_the_strongest_with_the_events_between_them(small: Store) -> None:
    best = project(small, "nl", most=2)
    assert [slug(node.iri.value) for node in best.nodes if node.mode == "actor"] == ["haven", "min"]
    assert ("haven", "together", "dag-zorg", 1) in told(best)
    assert best.of_actors == 6


def test_where_there_are_fewer_nothing_is_left_out(small: Store) -> None:
    whole, best = project(small, "nl"), project(small, "nl", most=6)
    assert (best.ties, best.title, best.remarks) == (whole.ties, whole.title, [])


def test_a_graph_without_ties_is_an_empty_network(small: Store) -> None:
    network = project(small, "nl", topic=NamedNode(TOPIC + "niets"))
    assert (network.nodes, network.ties, network.references) == ((), (), {})


def test_the_article() -> None:
    """Counted by hand in the congress article: 16 actors; organisers alone would make a clique of six."""
    store = first_article.store()
    whole, actors = project(store, "nl"), project(store, "nl", actors=True)
    assert [sum(node.mode == mode for node in whole.nodes) for mode in ("actor", "event")] == [16, 8]
    assert {kind: sum(tie.kind == kind for tie in whole.ties) for kind in KINDS} == {
        "together": 11,
        "organised": 4,
        "handed-over": 2,
        "post": 4,
        "addressed": 0,
        "relation": 0,
        "part-of": 5,
    }
    assert {kind: sum(tie.kind == kind for tie in actors.ties) for kind in KINDS} == {
        "together": 5,
        "organised": 6,
        "handed-over": 1,
        "post": 4,
        "addressed": 0,
        "relation": 0,
        "part-of": 0,
    }


def test_the_ties_of_one_actor_with_who_else_took_part_there() -> None:
    """By hand from the article: three co-organisers and the chair, Pharos in the session, the minister at the hand-over."""
    store = first_article.store()
    vng = expand("organisatie:vng")
    through = project(store, "nl", of=vng)
    assert sorted(slug(node.iri.value) for node in through.nodes if node.mode == "actor") == [
        "karien-van-gennip",
        "katinka-baehr",
        "ministerie-bzk",
        "ministerie-jenv",
        "ministerie-szw",
        "pharos",
        "vng",
    ]
    assert through.title == "Banden van de Vereniging van Nederlandse Gemeenten"
    actors = project(store, "en", actors=True, of=vng, ties=["organised", "handed-over"])
    assert len(actors.ties) == 4
    assert all(vng in (tie.source, tie.target) for tie in actors.ties)
    assert actors.title == "Ties of the Association of Netherlands Municipalities: organised, handed over"


def test_the_ties_of_one_event() -> None:
    opening = expand("gebeurtenis:van-migratie-tot-participatie-2024-opening")
    network = project(first_article.store(), "nl", of=opening)
    assert [slug(node.iri.value) for node in network.nodes] == [
        "anita-bastiaans",
        "katinka-baehr",
        "van-migratie-tot-participatie-2024-opening",
    ]
