//! The sentences of the screen: what is said when, and that no two are the same.

use std::sync::Arc;

use shared_cart::domain::cart::Viewer;
use shared_cart::domain::cart::attachment::Attachment;
use shared_cart::domain::cart::delivery::{Channel, DeliveryOption, Estimate};
use shared_cart::domain::cart::delivery_window::DeliveryWindow;
use shared_cart::domain::cart::item::Availability;
use shared_cart::domain::cart::missing::LeftOut;
use shared_cart::domain::ids::{LineKey, UniqueId};
use shared_cart::domain::money::{CurrencyFormat, Money};
use shared_cart::domain::notice::{Announcement, Refusal};
use shared_cart::domain::people::check::Fault;
use shared_cart::domain::people::countries;
use shared_cart::domain::people::field::{Field, Group};
use shared_cart::domain::problem::Problem;
use shared_cart::domain::together::difference::{LineNews, News};
use shared_cart::i18n::messages::Messages;

use crate::languages::texts as words;
use crate::support::fixtures;
use crate::support::fixtures::GUEST;

const LANGUAGES: [&str; 7] = ["de", "en", "es", "fr", "it", "pt-BR", "pt-PT"];

#[test]
fn one_is_not_several() {
    for (tag, one, several) in [
        ("en", "1 item", "2 items"),
        ("pt-BR", "1 item", "2 itens"),
        ("es", "1 artículo", "2 artículos"),
        ("pt-PT", "1 artigo", "2 artigos"),
        ("fr", "1 article", "2 articles"),
        ("it", "1 articolo", "2 articoli"),
        ("de", "1 Artikel", "2 Artikel"),
    ] {
        let words = words(tag);
        let units = |count: u32| words.units.with(count);
        assert_eq!((units(1).as_str(), units(2).as_str()), (one, several));
    }
}

fn problems() -> [Problem; 13] {
    [
        Problem::LinkDamaged,
        Problem::LinkMalformed,
        Problem::LinkAmbiguous,
        Problem::NotFound,
        Problem::Replaced,
        Problem::OwnCartChanged,
        Problem::LinkOld(120),
        Problem::NeedsAgreement,
        Problem::Refused,
        Problem::Offline,
        Problem::TimedOut,
        Problem::Unavailable,
        Problem::NotUnderstood("items[0].id".into()),
    ]
}

fn refusals() -> [Refusal; 16] {
    [
        Refusal::OnlyAvailable(7),
        Refusal::LineIsGone,
        Refusal::Store("as the store says".into()),
        Refusal::Refused,
        Refusal::CameBackWithout(vec![LeftOut::Named("Ribbon".into()), LeftOut::ManualPrice]),
        Refusal::NoteChanged,
        Refusal::GuestsMayNotEdit,
        Refusal::FilledMeanwhile,
        Refusal::EmailOfAnother,
        Refusal::AddressNeedsSignIn,
        Refusal::FieldNotTaken,
        Refusal::HoldsMask,
        Refusal::Offline,
        Refusal::TimedOut,
        Refusal::Unavailable,
        Refusal::NotUnderstood,
    ]
}

/// News of every kind, and the marks of the lines they are about.
fn news() -> (Vec<News>, Vec<LineNews>) {
    let price =
        |from, to| LineNews::Price { from: Money::from_cents(from), to: Money::from_cents(to) };
    let lines = vec![
        LineNews::Added(3),
        LineNews::Quantity { from: 5, to: 6 },
        price(1000, 1250),
        price(1250, 1000),
        LineNews::SoldOut,
        LineNews::BackInStock,
        LineNews::Texts,
        LineNews::Services,
        LineNews::Parts,
    ];
    let about = |news: &LineNews| News::Line {
        key: LineKey::Unique(UniqueId::new("A1")),
        name: "Mug".into(),
        news: *news,
    };
    let mut all: Vec<News> = lines.iter().map(about).collect();
    all.extend([
        News::Removed(Some(Arc::clone(&fixtures::edited_cart(GUEST, |_| {}).items[0]))),
        News::Removed(None),
        News::CouponAdded("TEN".into()),
        News::CouponRemoved("TEN".into()),
        News::DeliveryOption,
        News::Contact,
        News::Address,
        News::Total { from: Money::from_cents(1000), to: Money::from_cents(1250) },
    ]);
    (all, lines)
}

/// Every sentence of the screen, with values in it.
fn sentences(words: &Messages) -> Vec<String> {
    let mut all: Vec<String> = Vec::new();
    for problem in problems() {
        let (title, text) = words.problem(&problem);
        all.extend([title.to_owned(), text]);
    }
    all.extend(refusals().iter().map(|refusal| words.refusal(refusal)));
    for announcement in [
        Announcement::Loaded(3),
        Announcement::QuantityIs { name: "Mug".into(), quantity: 3 },
        Announcement::Removed(Some("Mug".into())),
        Announcement::RemovedAll(3),
        Announcement::Added(Some("Mug".into())),
        Announcement::Added(None),
        Announcement::ContactSaved,
        Announcement::DeliverySaved,
        Announcement::DeliveryChosen("Mug".into()),
        Announcement::PutBack("Mug".into()),
        Announcement::Unsure("Mug".into()),
        Announcement::NoteSaved,
        Announcement::ServiceChanged("Mug".into()),
        Announcement::GiftChanged("Mug".into()),
        Announcement::News(news().0),
        Announcement::Joined,
        Announcement::Restored("Mug".into()),
        Announcement::CouponAdded("TEN".into()),
        Announcement::CouponRemoved("TEN".into()),
        Announcement::Refused(Some("Mug".into()), Refusal::Refused),
        Announcement::LinkCopied,
    ] {
        all.push(words.announcement(&announcement));
    }
    for viewer in [
        Viewer::Owner,
        Viewer::OwnerSignedOut,
        Viewer::SignedInAsAnother,
        Viewer::Guest,
        Viewer::Operator,
    ] {
        all.push(words.who(viewer, true).to_owned());
    }
    all.push(words.who(Viewer::Guest, false).to_owned());
    let (news, lines) = news();
    let currency = CurrencyFormat::default();
    all.extend(words.news(&news, &currency));
    all.extend(lines.iter().take(3).map(|news| words.line_news(*news, &currency)));
    all.extend(lines.iter().skip(4).map(|news| words.line_news(*news, &currency)));
    for availability in
        [Availability::WithoutStock, Availability::CannotBeDelivered, Availability::Unavailable]
    {
        all.extend(words.availability(availability).map(str::to_owned));
    }
    all
}

#[test]
fn every_problem_reason_and_announcement_has_its_own_sentence() {
    for tag in LANGUAGES {
        let mut said = sentences(words(tag));
        assert!(said.iter().all(|sentence| sentence.trim() == sentence && !sentence.is_empty()));
        let count = said.len();
        said.sort();
        said.dedup();
        // "Not understood" has the same sentence for a read and for a write.
        assert_eq!(said.len(), count - 1, "{tag}");
    }
}

#[test]
fn no_sentence_is_left_in_english() {
    let english = sentences(words("en"));
    for tag in LANGUAGES.into_iter().filter(|tag| *tag != "en") {
        let theirs = sentences(words(tag));
        let same: Vec<_> =
            english.iter().zip(&theirs).filter(|(a, b)| a == b).map(|(a, _)| a).collect();
        // Numbers with an arrow between them are the same in most languages.
        let everywhere = ["as the store says", "Mug: 5 → 6", "Total: 10.00 → 12.50"];
        assert!(same.iter().all(|text| everywhere.contains(&text.as_str())), "{tag}: {same:?}");
    }
}

#[test]
fn what_enters_a_sentence_is_in_it() {
    for tag in LANGUAGES {
        let words = words(tag);
        let name = "Caneca azul";
        for text in [words.sold_by, words.removed, words.together.mark_price] {
            assert!(text.with(name).contains(name), "{tag}: {}", text.with(name));
        }
        let said = words.only_available.with("7");
        assert!(said.contains('7') && !said.contains("quantity"), "everywhere: {said}");
        let copied = words.together.copy_sum.with("4711", "4712");
        assert!(copied.contains("4711") && copied.contains("4712"), "{copied}");
        let price = words.together.news_price_up.with(name, "5", "{{from}}");
        assert!([name, "5", "{{from}}"].iter().all(|it| price.contains(it)), "{price}");
        let old = words.link_old_text.with(4711_u32);
        assert!(old.contains("4711"), "{old}");
    }
}

#[test]
fn nothing_has_a_form_of_its_own_where_the_language_has_one() {
    let none = |tag| words(tag).units.with(0_u32);
    assert_eq!([none("en"), none("pt-BR"), none("es")], ["0 items", "0 itens", "0 artículos"]);
    assert_eq!([none("fr"), none("pt-PT")], ["0 article", "0 artigos"]);
}

#[test]
fn lines_that_are_gone_without_a_name_are_told_together() {
    let gone = [News::Removed(None), News::CouponAdded("TEN".into()), News::Removed(None)];
    for (tag, together) in [
        ("en", "2 products you had seen were removed. They cannot be put back here"),
        ("pt-BR", "2 produtos que você tinha visto foram removidos. Não dá para pôr de volta aqui"),
        ("es", "Se quitaron 2 productos que habías visto. Aquí no se pueden volver a poner"),
    ] {
        let said = words(tag).news(&gone, &CurrencyFormat::default());
        assert_eq!((said.len(), said[1].as_str()), (2, together), "{tag}");
    }
}

#[test]
fn a_price_goes_up_or_down() {
    let price = |from, to| {
        let news = LineNews::Price { from: Money::from_cents(from), to: Money::from_cents(to) };
        let key = LineKey::Unique(UniqueId::new("A1"));
        let news = [News::Line { key, name: "Mug".into(), news }];
        words("en").news(&news, &CurrencyFormat::default()).swap_remove(0)
    };
    assert_eq!(price(1000, 1250), "Mug: the price went up from 10.00 to 12.50");
    assert_eq!(price(1250, 1000), "Mug: the price went down from 12.50 to 10.00");
}

#[test]
fn an_item_has_its_reason_only_when_it_cannot_be_bought() {
    assert_eq!(words("en").availability(Availability::Available), None);
}

#[test]
fn a_field_is_called_what_its_country_calls_it() {
    let label = |tag, field, id| {
        let country = countries::of(id);
        words(tag).forms.label(field, country, &country.documents[0])
    };
    assert_eq!(label("pt-BR", Field::PostalCode, "BRA"), "CEP");
    assert_eq!(label("en", Field::PostalCode, "USA"), "ZIP code");
    assert_eq!(label("es", Field::PostalCode, "MEX"), "Código postal");
    assert_eq!(label("es", Field::Document, "CHL"), "RUT");
    assert_eq!(label("es", Field::Neighborhood, "CHL"), "Comuna");
    assert_eq!(label("es", Field::Neighborhood, "MEX"), "Colonia");
    assert_eq!(label("pt-BR", Field::State, "PRT"), "Distrito");
    assert_eq!(label("en", Field::State, "ESP"), "Province");
    assert_eq!(label("en", Field::CorporateDocument, "BRA"), "CNPJ");
}

#[test]
fn every_field_has_a_label_of_its_own_in_every_country() {
    for tag in LANGUAGES {
        let forms = &words(tag).forms;
        for country in countries::COUNTRIES.iter().chain([&countries::ELSEWHERE]) {
            let label = |field| forms.label(field, country, &country.documents[0]);
            let mut labels: Vec<_> =
                country.address.iter().map(|(field, ..)| label(*field)).collect();
            labels.extend(
                Group::Contact
                    .fields()
                    .iter()
                    .filter(|field| **field != Field::CorporateDocument)
                    .map(|field| label(*field)),
            );
            let all = labels.len();
            labels.sort_unstable();
            labels.dedup();
            assert_eq!(labels.len(), all, "{tag} {}: {labels:?}", country.id);
            assert!(labels.iter().all(|label| !label.is_empty()));
        }
        for country in &countries::COUNTRIES {
            assert_ne!(forms.country_name(country.id), country.id, "{tag}");
        }
        assert_eq!(forms.country_name("URY"), "URY");
    }
}

#[test]
fn a_fault_says_how_it_is_right() {
    let say = |field, fault| {
        let brazil = countries::of("BRA");
        words("pt-BR").forms.fault((field, fault), brazil, &brazil.documents[0])
    };
    assert_eq!(say(Field::PostalCode, Fault::Malformed), "CEP: escreva como 01310-100.");
    assert_eq!(say(Field::Document, Fault::Malformed), "CPF: número inválido. Confira os dígitos.");
    assert_eq!(say(Field::Street, Fault::Missing), "Preencha: Rua.");
    assert!(say(Field::City, Fault::HoldsMask).contains("ocultos"));
    assert!(say(Field::Phone, Fault::Malformed).contains("DDD"));
    assert!(say(Field::Email, Fault::Malformed).contains("@example.com"));
}

#[test]
fn a_delivery_option_is_told_with_its_price_and_when_it_comes() {
    let option = |channel, cents, estimate| DeliveryOption {
        id: "n".into(),
        name: "Normal".into(),
        channel,
        price: Some(Money::from_cents(cents)),
        estimate: Estimate::parse(estimate),
        place: Some("Loja Centro".into()),
        windows: Vec::new(),
    };
    let brought = option(Channel::Delivery, 390, "3bd");
    let fetched = option(Channel::Pickup, 0, "1bd");
    for (tag, first, second) in [
        (
            "en",
            "Normal · R$ 3,90 · arrives in up to 3\u{a0}business days",
            "Pick up at Loja Centro · Free · ready in up to 1\u{a0}business day",
        ),
        (
            "pt-BR",
            "Normal · R$ 3,90 · chega em até 3\u{a0}dias úteis",
            "Retirar em Loja Centro · Grátis · pronto em até 1\u{a0}dia útil",
        ),
        (
            "es",
            "Normal · R$ 3,90 · llega en hasta 3\u{a0}días hábiles",
            "Retirar en Loja Centro · Gratis · listo en hasta 1\u{a0}día hábil",
        ),
    ] {
        let forms = &words(tag).forms;
        assert_eq!(
            (
                forms.option(&brought, "R$ 3,90").as_str(),
                forms.option(&fetched, "R$ 0,00").as_str()
            ),
            (first, second)
        );
        for estimate in ["1d", "2d", "1h", "2h", "1m", "30m"] {
            let said = forms.option(&option(Channel::Delivery, 1, estimate), "1");
            let count = estimate.trim_end_matches(char::is_alphabetic);
            assert!(said.contains(&format!(" {count}\u{a0}")), "{said}");
        }
        let unknown = forms.option(&option(Channel::Delivery, 1, "soon"), "1");
        assert_eq!(unknown, "Normal · 1");
        let unpriced = DeliveryOption { price: None, ..option(Channel::Delivery, 0, "soon") };
        assert_eq!(forms.option(&unpriced, "R$ 0,00"), "Normal", "no price is not free");
    }
}

#[test]
fn an_estimate_of_zero_is_today_in_every_language() {
    let option = |channel, estimate| DeliveryOption {
        id: "n".into(),
        name: "Moto".into(),
        channel,
        price: None,
        estimate: Estimate::parse(estimate),
        place: None,
        windows: Vec::new(),
    };
    for (tag, arrives, ready) in [
        ("en", "Moto · arrives today", "Pick up at Moto · ready today"),
        ("pt-BR", "Moto · chega hoje", "Retirar em Moto · pronto hoje"),
        ("es", "Moto · llega hoy", "Retirar en Moto · listo hoy"),
    ] {
        let forms = &words(tag).forms;
        for estimate in ["0bd", "0d", "0h", "0m", "00h"] {
            let said = |channel| forms.option(&option(channel, estimate), "");
            assert_eq!(
                (said(Channel::Delivery).as_str(), said(Channel::Pickup).as_str()),
                (arrives, ready),
                "{estimate}"
            );
        }
    }
}

#[test]
fn a_time_of_delivery_is_a_day_and_hours_in_every_language() {
    let window = |start: &str, end: &str, cents| DeliveryWindow {
        start: start.into(),
        end: end.into(),
        price: Some(Money::from_cents(cents)),
        list_price: None,
        tax: None,
    };
    let paid = window("2026-02-05T08:00:00+00:00", "2026-02-05T13:30:00+00:00", 510);
    let night = window("2026-04-30T22:00:00+00:00", "2026-05-01T02:00:00+00:00", 0);
    let strange = window("breakfast", "lunch", 0);
    for tag in LANGUAGES {
        let forms = &words(tag).forms;
        assert_eq!(forms.window(&paid, "R$ 5,10"), "5/2, 08:00–13:30 · R$ 5,10");
        assert_eq!(forms.window(&night, "R$ 0,00"), "30/4, 22:00 – 1/5, 02:00");
        assert_eq!(forms.window(&strange, "R$ 0,00"), "breakfast – lunch");
    }
}

/// A subscription, or another attachment, in the words of a language.
fn attachment(tag: &str, content: &[(&str, &str)]) -> String {
    let content = content.iter().map(|(key, value)| ((*key).to_owned(), (*value).to_owned()));
    let attachment = Attachment::new("vtex.subscription.x".into(), content.collect());
    words(tag).attachment(&attachment).join(" · ")
}

#[test]
fn a_weekly_subscription_names_its_day_in_the_words_of_the_page() {
    let content = |frequency, day| {
        [("vtex.subscription.key.frequency", frequency), ("vtex.subscription.key.purchaseday", day)]
    };
    for (tag, expected) in [
        ("en", "Subscription: every week · Purchase day: Wednesday"),
        ("pt-BR", "Assinatura: toda semana · Dia da compra: quarta-feira"),
        ("es", "Suscripción: cada semana · Día de compra: miércoles"),
    ] {
        assert_eq!(attachment(tag, &content("weekly", "wednesday")), expected);
        assert_eq!(attachment(tag, &content("1 week", "Wednesday")), expected);
    }
}

#[test]
fn a_subscription_is_in_the_words_of_the_page() {
    let content = [
        ("vtex.subscription.key.frequency", "3 month"),
        ("vtex.subscription.key.purchaseday", "7"),
        ("vtex.subscription.key.validity.begin", "2026-01-31T00:00:00"),
        ("vtex.subscription.key.validity.end", "2027-01-31"),
    ];
    for (tag, expected) in [
        ("en", "Subscription: every 3 months · Purchase day: 7 · from 2026-01-31 to 2027-01-31"),
        ("pt-BR", "Assinatura: a cada 3 meses · Dia da compra: 7 · de 31/01/2026 a 31/01/2027"),
        ("es", "Suscripción: cada 3 meses · Día de compra: 7 · del 31/01/2026 al 31/01/2027"),
    ] {
        assert_eq!(attachment(tag, &content), expected);
    }
}

#[test]
fn frequencies_are_words_and_other_texts_are_shown_as_they_are() {
    let say = |tag, value| attachment(tag, &[("vtex.subscription.key.frequency", value)]);
    assert_eq!(say("pt-BR", "1 week"), "Assinatura: toda semana");
    assert_eq!(say("es", " 15 Days "), "Suscripción: cada 15 días");
    assert_eq!(say("en", "1 year"), "Subscription: every year");
    for odd in ["often", "0 day", "2 moons", "2 week later", "-1 day"] {
        assert_eq!(say("en", odd), format!("Subscription: {odd}"));
    }
    let only = |key, value| attachment("pt-BR", &[(key, value)]);
    assert_eq!(
        only("vtex.subscription.key.validity.begin", "2026-01-31"),
        "a partir de 31/01/2026"
    );
    assert_eq!(only("vtex.subscription.key.validity.end", "em breve"), "até em breve");
    assert_eq!(only("vtex.meta.subscription.key.ac.freetrial.days", "30"), "days: 30");
}
