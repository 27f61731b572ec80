//! Which texts are masks, in whatever signs, and which are values.

use proptest::prelude::*;
use shared_cart::domain::people::mask::holds_mask;
use shared_cart::domain::people::typed::Typed;

/// Signs that stores and proxies mask with.
const SIGNS: [&str; 16] =
    ["*", "•", "＊", "∗", "⁎", "✱", "﹡", "●", "█", "░", "■", "…", "···", "xxx", "XXXX", "ｘｘｘ"];

/// Values of people, companies and addresses, as they are.
const VALUES: [&str; 40] = [
    "Foxx",
    "Maxx",
    "Max",
    "Xavier",
    "Félix Xis",
    "Oxxo",
    "Exxon",
    "Vixx Gems",
    "Juan XXIII",
    "Rua XV de Novembro",
    "Avenida XX de Setembro",
    "Calle XXI",
    "Pio XII",
    "Luís XIV",
    "XXL",
    "XXXL",
    "3XL",
    "XAXX010101000",
    "XEXX010101000",
    "XEXX010101HNEXXXA4",
    "X1234567L",
    "Kristian",
    "Crystal Strosin I",
    "163 Elisa Common",
    "Calle 10 # 5-20",
    "22250-030",
    "+556589796821",
    "01234567890",
    "Sant Cel·loni",
    "O’Brien",
    "Peña-Nieto",
    "ジョン・スミス",
    "S/N",
    "Apto. 12",
    "1.º esq.",
    "Bl. A, ap. 2",
    "ana.x@example.com",
    "Xuxa",
    "Alex X",
    "",
];

#[test]
fn a_mask_of_any_signs_is_a_mask() {
    for sign in SIGNS {
        let many = sign.repeat(3);
        for mask in [
            format!("K{many}"),
            format!("{many}90"),
            format!("Ran{many}"),
            many.clone(),
            format!("163{many} {many} {many}mon"),
            format!("C{many} S{many} I{many}"),
        ] {
            assert!(holds_mask(&mask), "{mask}");
            assert!(Typed::new(&mask).holds_mask(), "{mask}");
        }
    }
    for mask in [
        "*I",
        "*1*2*5*5*3*",
        "Axx",
        "Axx Bxxxx",
        "xx",
        "XX",
        "XXX",
        "XX-1234",
        "12xx",
        "(XX) 9XXXX-1234",
        "##### 12",
        "Rua ... 12",
        "xxxxx@example.com",
    ] {
        assert!(holds_mask(mask), "{mask}");
    }
}

#[test]
fn a_value_is_no_mask() {
    for value in VALUES {
        assert!(!holds_mask(value), "{value}");
    }
}

proptest! {
    #[test]
    fn a_name_is_masked_however_much_of_it_is_left(
        name in "[A-Z][a-wyz]{3,12}",
        kept in 0_usize..2,
        sign in 0_usize..13,
        at_end in any::<bool>(),
    ) {
        let hidden = name.len() - kept;
        let sign = ["*", "•", "＊", "∗", "⁎", "✱", "●", "█", "■", "…", "x", "X", "ｘ"][sign];
        let mask = if at_end {
            [&sign.repeat(hidden), &name[hidden..]].concat()
        } else {
            [&name[..kept], &sign.repeat(hidden)].concat()
        };
        // "LXXX" is a number.
        prop_assume!(!mask.chars().all(|letter| "IVXLCDM".contains(letter)));
        prop_assert!(holds_mask(&mask), "{}", mask);
        let whole = [&mask, " de Souza"].concat();
        prop_assert!(holds_mask(&whole), "{}", whole);
    }

    #[test]
    fn words_without_a_run_of_x_are_values(words in "[A-WYZa-wyzÀ-ö ,'0-9-]{0,40}( x |X)?") {
        prop_assert!(!holds_mask(&words), "{}", words);
    }

    #[test]
    fn a_roman_numeral_is_a_value(number in 1_u32..400) {
        let mut rest = number;
        let mut roman = String::new();
        for (worth, sign) in [(100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"),
            (5, "V"), (4, "IV"), (1, "I")]
        {
            while rest >= worth {
                rest -= worth;
                roman += sign;
            }
        }
        let name = format!("Papa {roman}");
        prop_assert_eq!(holds_mask(&name), roman == "XXX", "{}", name);
    }
}
