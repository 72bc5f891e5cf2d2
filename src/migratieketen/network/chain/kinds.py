"""Which kinds of actor name no recognisable body: what they do is in the table, and they have no place on the map."""

from __future__ import annotations

VAGUE = frozenset(
    {
        *("partij", "publieke-partij", "private-partij", "onderhandelende-partij", "onderzoekspartij"),
        *("derde", "koploper", "contractpartner", "partner-in-het-veld", "ketenpartner", "rijkspartner"),
        *("organisatie", "overheidsorganisatie", "intergouvernementele-organisatie"),
        *("landelijke-overheidsinstantie", "lokale-overheidsinstantie", "buitenlandse-autoriteit"),
        *("overheidsorganisatie-voor-vreemdelingen-en-nationaliteitsbeleid", "bestuursorgaan"),
        *("persoon", "regievoerder", "accountant", "toezichthouder", "handhavingsinstantie"),
        *("afdeling", "werkgroep", "lokaal-samenwerkingsoverleg", "samenwerkingsverband", "opvanginstelling"),
        *("gemeente-of-regio", "maatschappelijke-organisatie"),
    }
)
"""Their slugs: the top of the scheme of kinds, and what is narrower and says as little of who it is."""
