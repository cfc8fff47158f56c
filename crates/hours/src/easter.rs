//! The date of Easter, in the West and by the Orthodox reckoning.

use jiff::{ToSpan, civil::Date};

/// Meeus, Astronomical Algorithms (1991), chapter 8, after Butcher's Ecclesiastical Calendar.
pub fn western(year: i16) -> Option<Date> {
    let y = i32::from(year);
    let (a, b, c) = (y % 19, y / 100, y % 100);
    let (d, e) = (b / 4, b % 4);
    let g = (8 * b + 13) / 25;
    let h = (19 * a + b - d - g + 15) % 30;
    let (i, k) = (c / 4, c % 4);
    let l = (32 + 2 * e + 2 * i - h - k) % 7;
    let m = (a + 11 * h + 19 * l) / 433;
    let month = (h + l - 7 * m + 90) / 25;
    let day = (h + l - 7 * m + 33 * month + 19) % 32;
    date(year, month, day)
}

/// Meeus, the Julian Easter, moved into our calendar.
pub fn orthodox(year: i16) -> Option<Date> {
    let y = i32::from(year);
    let (a, b, c) = (y % 4, y % 7, y % 19);
    let d = (19 * c + 15) % 30;
    let e = (2 * a + 4 * b - d + 34) % 7;
    let (month, day) = ((d + e + 114) / 31, (d + e + 114) % 31 + 1);
    // How far the Julian calendar is behind: 13 days from 1900 to 2099.
    let behind = i64::from(y / 100 - y / 400 - 2);
    Some(date(year, month, day)?.saturating_add(behind.days()))
}

fn date(year: i16, month: i32, day: i32) -> Option<Date> {
    Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn easter_falls_where_the_almanac_says() {
        for (year, west, east) in [
            (1990, (4, 15), (4, 15)),
            (2008, (3, 23), (4, 27)),
            (2013, (3, 31), (5, 5)),
            (2016, (3, 27), (5, 1)),
            (2017, (4, 16), (4, 16)),
            (2020, (4, 12), (4, 19)),
            (2024, (3, 31), (5, 5)),
            (2026, (4, 5), (4, 12)),
            (2038, (4, 25), (4, 25)),
            (2100, (3, 28), (5, 2)),
        ] {
            let at = |(month, day)| Date::new(year, month, day).ok();
            assert_eq!(western(year), at(west), "in the West in {year}");
            assert_eq!(orthodox(year), at(east), "in the East in {year}");
        }
    }
}
