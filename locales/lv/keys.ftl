# Tastatūras palīdzība: ko un kur dara katrs taustiņš.

keys-title = Tastatūras saīsnes
keys-close = Aizvērt palīdzību
keys-everywhere = Visur
keys-go = Pāriet uz
keys-list = Sarakstā
keys-conversation = Sarunā
keys-find-writing = Meklēt, arī rakstot
keys-undo = Atsaukt pēdējo darbību
keys-leave = Iziet no lauka, atcelt izvēli
keys-help = Rādīt taustiņus
keys-next = Nākamais
keys-previous = Iepriekšējais
keys-open = Atvērt
keys-choose = Izvēlēties vai vairs neizvēlēties
keys-assign-chosen = Piešķirt izvēlētās
keys-close-chosen = Slēgt izvēlētās
keys-letters-off = Izslēgt viena burta taustiņus šajā ierīcē
keys-letters-on = Ieslēgt viena burta taustiņus šajā ierīcē
