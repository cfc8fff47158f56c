//! Countries, and parts of them, whose holidays are known.

macro_rules! countries {
    ($($name:ident $code:literal),* $(,)?) => {
        /// A country, or a part of one that has holidays of its own.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum Country { $($name),* }

        impl Country {
            pub const ALL: &'static [Self] = &[$(Self::$name),*];

            /// ISO 3166-1 and 3166-2; `GB` is England and Wales.
            #[must_use]
            pub const fn code(self) -> &'static str {
                match self { $(Self::$name => $code),* }
            }
        }
    };
}

countries! {
    Austria "AT",
    Belgium "BE",
    Bulgaria "BG",
    Cyprus "CY",
    Czechia "CZ",
    Denmark "DK",
    Estonia "EE",
    Finland "FI",
    France "FR",
    Germany "DE",
    BadenWuerttemberg "DE-BW",
    Bavaria "DE-BY",
    Berlin "DE-BE",
    Brandenburg "DE-BB",
    Bremen "DE-HB",
    Hamburg "DE-HH",
    Hesse "DE-HE",
    MecklenburgVorpommern "DE-MV",
    LowerSaxony "DE-NI",
    NorthRhineWestphalia "DE-NW",
    RhinelandPalatinate "DE-RP",
    Saarland "DE-SL",
    Saxony "DE-SN",
    SaxonyAnhalt "DE-ST",
    SchleswigHolstein "DE-SH",
    Thuringia "DE-TH",
    Greece "GR",
    Ireland "IE",
    Italy "IT",
    Latvia "LV",
    Lithuania "LT",
    Netherlands "NL",
    Norway "NO",
    Poland "PL",
    Portugal "PT",
    Romania "RO",
    Spain "ES",
    Sweden "SE",
    UnitedKingdom "GB",
    NorthernIreland "GB-NIR",
    Scotland "GB-SCT",
}

impl Country {
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        let code = match code {
            "GB-ENG" | "GB-WLS" | "UK" => "GB",
            "EL" => "GR",
            other => other,
        };
        Self::ALL
            .iter()
            .copied()
            .find(|country| country.code() == code)
    }
}
