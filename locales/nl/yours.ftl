# De eigen pagina’s van klanten, geopend via een link in een mail.
yours-over-title = Deze link werkt niet meer
yours-over-about = Misschien is de link verlopen, of staat er een nieuwere in een latere mail. Beantwoord onze laatste mail, dan antwoordt een medewerker u.
yours-let-down = Dit is niet de eerste keer binnen drie maanden dat we u teleurstellen. Dat weten we, en het spijt ons.
