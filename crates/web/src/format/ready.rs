//! Formatters, made once for each language and thread: making one costs more than using it.

use std::cell::OnceCell;

use attent_core::Language;
use icu_datetime::{DateTimeFormatter, fieldsets};
use icu_decimal::DecimalFormatter;
use icu_locale_core::{Locale, locale};

thread_local! {
    pub(super) static READY: All = All::default();
}

/// One of each language.
#[derive(Default)]
pub(super) struct All([OnceCell<Ready>; Language::ALL.len()]);

impl All {
    pub fn of(&self, language: Language) -> &Ready {
        self.0[language as usize].get_or_init(|| Ready::new(language))
    }
}

type Kept<F> = OnceCell<Option<F>>;

/// The formatters of one language, each made when it is first needed.
pub(super) struct Ready {
    locale: Locale,
    full: Kept<DateTimeFormatter<fieldsets::YMDT>>,
    /// With the weekday.
    due: Kept<DateTimeFormatter<fieldsets::YMDET>>,
    date: Kept<DateTimeFormatter<fieldsets::YMD>>,
    /// With the weekday, without the clock.
    weekday_date: Kept<DateTimeFormatter<fieldsets::YMDE>>,
    month: Kept<DateTimeFormatter<fieldsets::YM>>,
    /// Without the year.
    month_alone: Kept<DateTimeFormatter<fieldsets::M>>,
    clock: Kept<DateTimeFormatter<fieldsets::T>>,
    weekday: Kept<DateTimeFormatter<fieldsets::ET>>,
    number: Kept<DecimalFormatter>,
}

impl Ready {
    fn new(language: Language) -> Self {
        Self {
            locale: locale_of(language),
            full: OnceCell::new(),
            due: OnceCell::new(),
            date: OnceCell::new(),
            weekday_date: OnceCell::new(),
            month: OnceCell::new(),
            month_alone: OnceCell::new(),
            clock: OnceCell::new(),
            weekday: OnceCell::new(),
            number: OnceCell::new(),
        }
    }

    pub fn full(&self) -> Option<&DateTimeFormatter<fieldsets::YMDT>> {
        let set = fieldsets::YMD::long().with_time_hm();
        let make = || DateTimeFormatter::try_new((&self.locale).into(), set).ok();
        self.full.get_or_init(make).as_ref()
    }

    pub fn due(&self) -> Option<&DateTimeFormatter<fieldsets::YMDET>> {
        let set = fieldsets::YMDE::long().with_time_hm();
        let make = || DateTimeFormatter::try_new((&self.locale).into(), set).ok();
        self.due.get_or_init(make).as_ref()
    }

    pub fn date(&self) -> Option<&DateTimeFormatter<fieldsets::YMD>> {
        let set = fieldsets::YMD::medium();
        let make = || DateTimeFormatter::try_new((&self.locale).into(), set).ok();
        self.date.get_or_init(make).as_ref()
    }

    pub fn weekday_date(&self) -> Option<&DateTimeFormatter<fieldsets::YMDE>> {
        let set = fieldsets::YMDE::long();
        let make = || DateTimeFormatter::try_new((&self.locale).into(), set).ok();
        self.weekday_date.get_or_init(make).as_ref()
    }

    pub fn month(&self) -> Option<&DateTimeFormatter<fieldsets::YM>> {
        let set = fieldsets::YM::medium();
        let make = || DateTimeFormatter::try_new((&self.locale).into(), set).ok();
        self.month.get_or_init(make).as_ref()
    }

    pub fn month_alone(&self) -> Option<&DateTimeFormatter<fieldsets::M>> {
        let set = fieldsets::M::medium();
        let make = || DateTimeFormatter::try_new((&self.locale).into(), set).ok();
        self.month_alone.get_or_init(make).as_ref()
    }

    pub fn clock(&self) -> Option<&DateTimeFormatter<fieldsets::T>> {
        let set = fieldsets::T::hm();
        let make = || DateTimeFormatter::try_new((&self.locale).into(), set).ok();
        self.clock.get_or_init(make).as_ref()
    }

    pub fn weekday(&self) -> Option<&DateTimeFormatter<fieldsets::ET>> {
        let set = fieldsets::E::short().with_time_hm();
        let make = || DateTimeFormatter::try_new((&self.locale).into(), set).ok();
        self.weekday.get_or_init(make).as_ref()
    }

    pub fn number(&self) -> Option<&DecimalFormatter> {
        let make = || DecimalFormatter::try_new((&self.locale).into(), Default::default()).ok();
        self.number.get_or_init(make).as_ref()
    }
}

fn locale_of(language: Language) -> Locale {
    match language {
        // British dates and the 24-hour clock: the businesses are European.
        Language::En => locale!("en-GB"),
        Language::Lt => locale!("lt"),
        Language::Lv => locale!("lv"),
        // The same clock in Greek: "μ.μ." would end each sentence with two points.
        Language::El => locale!("el-u-hc-h23"),
        Language::Nl => locale!("nl"),
    }
}
