# Om akkoord vragen, en akkoord geven.

approval-mail-subject = { $who } vraagt uw akkoord: { $what }, { $money }
approval-mail-body =
    Dag { $name },

    { $who } wil een klant meer geven dan zonder uw akkoord mag: { $what }, { $money }.

    Hier ziet u waarom en zegt u met één druk op de knop ja of nee (tot { $due }):
    { $link }

    Antwoordt u niet op tijd, dan wordt er niets gegeven: de vraag gaat naar iemand anders.

    { $business }
