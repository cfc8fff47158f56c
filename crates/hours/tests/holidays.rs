//! Holidays of countries in years somebody wrote down.

use attent_hours::holidays::{self, Country};

fn check(code: &str, year: i16, expected: &[&str]) {
    let country = Country::from_code(code).unwrap();
    let found: Vec<String> = holidays::of(country, year)
        .iter()
        .map(|holiday| holiday.date.strftime("%m-%d").to_string())
        .collect();
    assert_eq!(found, expected, "{code} in {year}");
}

#[test]
fn lithuania_and_its_neighbours() {
    check(
        "LT",
        2026,
        &[
            "01-01", "02-16", "03-11", "04-05", "04-06", "05-01", "05-03", "06-07", "06-24",
            "07-06", "08-15", "11-01", "11-02", "12-24", "12-25", "12-26",
        ],
    );
    check(
        "LV",
        2024,
        &[
            "01-01", "03-29", "03-31", "04-01", "05-01", "05-04", "05-06", "05-12", "05-19",
            "06-23", "06-24", "11-18", "12-24", "12-25", "12-26", "12-31",
        ],
    );
    check(
        "EE",
        2025,
        &[
            "01-01", "02-24", "04-18", "04-20", "05-01", "06-08", "06-23", "06-24", "08-20",
            "12-24", "12-25", "12-26",
        ],
    );
}

#[test]
fn the_islands_make_up_for_weekends() {
    check(
        "GB",
        2022,
        &[
            "01-01", "01-03", "04-15", "04-17", "04-18", "05-02", "06-02", "06-03", "08-29",
            "09-19", "12-25", "12-26", "12-27",
        ],
    );
    check(
        "GB-SCT",
        2022,
        &[
            "01-01", "01-02", "01-03", "01-04", "04-15", "05-02", "06-02", "06-03", "08-01",
            "09-19", "11-30", "12-25", "12-26", "12-27",
        ],
    );
    check(
        "IE",
        2024,
        &[
            "01-01", "02-05", "03-17", "03-18", "03-31", "04-01", "05-06", "06-03", "08-05",
            "10-28", "12-25", "12-26",
        ],
    );
}

#[test]
fn greece_by_the_orthodox_easter() {
    check(
        "GR",
        2024,
        &[
            "01-01", "01-06", "03-18", "03-25", "05-03", "05-05", "05-06", "05-07", "06-23",
            "06-24", "08-15", "10-28", "12-25", "12-26",
        ],
    );
    check(
        "GR",
        2025,
        &[
            "01-01", "01-06", "03-03", "03-25", "04-18", "04-20", "04-21", "05-01", "06-08",
            "06-09", "08-15", "10-28", "12-25", "12-26",
        ],
    );
}

#[test]
fn the_low_countries_and_germany() {
    check(
        "NL",
        2025,
        &[
            "01-01", "04-20", "04-21", "04-26", "05-05", "05-29", "06-08", "06-09", "12-25",
            "12-26",
        ],
    );
    check(
        "DE",
        2026,
        &[
            "01-01", "04-03", "04-06", "05-01", "05-14", "05-25", "10-03", "12-25", "12-26",
        ],
    );
    check(
        "DE-SN",
        2026,
        &[
            "01-01", "04-03", "04-06", "05-01", "05-14", "05-25", "10-03", "10-31", "11-18",
            "12-25", "12-26",
        ],
    );
}

#[test]
fn every_country_has_its_days_in_order_and_in_that_year() {
    for country in Country::ALL {
        for year in 1990..=2100 {
            let found = holidays::of(*country, year);
            assert!(found.len() >= 8, "{} in {year}", country.code());
            assert!(found.windows(2).all(|pair| pair[0].date < pair[1].date));
            assert!(found.iter().all(|holiday| holiday.date.year() == year));
        }
        assert_eq!(Country::from_code(country.code()), Some(*country));
    }
}
