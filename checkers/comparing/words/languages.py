"""Which language a text is in, by the little words that every sentence of it has."""

from __future__ import annotations

from checkers.comparing.words.spelling import tokens, word_set

#: Little words of languages in Latin letters, without those that several have.
_LITTLE = {
    "en": word_set("THE OF AND IS ARE WAS WERE HAS HAVE BEEN FOR WITH THAT THIS HEREBY BY NOT ALL FROM WE OUR WHICH TO AS ON"),
    "es": word_set("EL LOS LAS DEL POR PARA CON HA SIDO QUE EN SE ESTA SON MERCANCIA UNA FUE HAN"),
    "fr": word_set("LE LES DES DU ET POUR AVEC EST SONT QUE DANS PAR SUR NOUS CETTE AUX ONT ETE LA"),
    "de": word_set("DER DIE DAS UND IST SIND WURDE WURDEN MIT FUR DEN DEM VON WIR NICHT ZU EINE AUF"),
    "it": word_set("IL GLI DELLA DEI DEL PER CON SONO CHE NELLA STATO STATA DI LA ALLA"),
    "pt": word_set("OS AS DOS DAS DO DA PARA COM FOI FORAM QUE NO NA SAO PELO PELA"),
    "tr": word_set("VE BU ILE ICIN OLAN OLARAK EDILMISTIR TARAFINDAN BIR"),
}  # fmt: skip
#: So many of them make a language.
_ENOUGH = 3


def languages_in(text: str) -> frozenset[str]:
    """Return the languages that a text in Latin letters may be in, alpha-2; none where too little tells.

    Languages of one family may both be named; a text in two languages is in both.

    >>> "en" in languages_in("LA MERCANCIA HA SIDO FUMIGADA CON FOSFINA ANTES DEL EMBARQUE")
    False
    >>> languages_in("THE GOODS WERE FOUND IN ORDER BY THE SURVEYOR"), languages_in("COTTON TOWELS BT-450")
    (frozenset({'en'}), frozenset())
    """
    words = tokens(text)
    return frozenset(
        code for code, little in _LITTLE.items() if sum(w in little for w in words) >= _ENOUGH
    )
