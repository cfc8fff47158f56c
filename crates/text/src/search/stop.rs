//! Words so common that a query may do without them.

use super::Language;

const ENGLISH: &str = " a an and are as at be been but by can could did do does for from had has \
    have he her his how i if in is it its me my no not of on or our she so that the their them \
    then there they this to was we were what when where which who will with would you your ";
const DUTCH: &str = " aan al als bij dan dat de deze die dit door een en er had heb hebben heeft \
    het hij hoe ik in is je kan maar me met mij mijn naar niet nog of om onze ook op over te tot \
    uit van voor waar was wat we wel werd wie wij worden wordt ze zich zij zijn zo ";
const GREEK: &str = " αλλα αν απο αυτα αυτη αυτο αυτοσ για δε δεν εγω εδω ειναι εισαι ειχε εκει \
    εμεισ ενα ενασ επι εσυ εχει εχουν εχω η ηταν θα και κατα κι μα με μεσα μετα μη μην μια μου μασ \
    να ο οι ομωσ οπωσ οταν οτι ου πανω παρα περι ποια ποιο ποιοσ που πρεπει προσ πωσ σαν σασ σε \
    στα στη στην στισ στο στον στουσ στου συν τα τη την τησ τι τισ το τον του τουσ των ωσ ";
const LITHUANIAN: &str = " ar arba as be bei bet buvo but dar del ir is ja jai jam jau jei jeigu \
    ji jie jis jo jos ju jums jus kad kai kaip kas ko kur kuri kuris kurie mano manes mes mums mus \
    musu ne nei nes nuo nera o pagal per po prie savo su ta tai taip tas tik to tu uz yra ";
const LATVIAN: &str = " ar arba bet bija bus es gan ir ja jau jo jums jus ka kad kas kur kura kurs \
    lai man mani manu mes mums mus musu ne nav no ne par pa pie pec priek sis so ta tad tas tavs \
    te tie tika to tomer tu un uz vai var vel vins vina vini viss ";

/// Whether a folded word says little by itself in any of `languages`.
pub(super) fn is_common(word: &str, languages: &[Language]) -> bool {
    let spaced = format!(" {word} ");
    languages.iter().any(|language| {
        let list = match language {
            Language::English => ENGLISH,
            Language::Dutch => DUTCH,
            Language::Greek => GREEK,
            Language::Lithuanian => LITHUANIAN,
            Language::Latvian => LATVIAN,
        };
        list.contains(&spaced)
    })
}
