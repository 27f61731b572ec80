//! What can be added to a line of a size: attachments, services, parts. And what a kit contains.
//! Knows the ids of `products`; does not know carts.

use serde_json::{Value, json};

use super::texts::{Field, Texts};

/// The beginning of the name of every attachment that is a subscription. The vendor's.
pub(crate) const SUBSCRIPTION: &str = "vtex.subscription.";
/// The key of a subscription's frequency, such as `2 week`. The vendor's.
pub(crate) const FREQUENCY: &str = "vtex.subscription.key.frequency";

const ENGRAVING: Texts = Texts {
    name: "Gravação",
    required: false,
    fields: &[
        Field { key: "texto", length: 20, domain: &[] },
        Field { key: "letra", length: 12, domain: &["manuscrita", "bastão"] },
    ],
};

const COFFEE_SUBSCRIPTION: Texts = Texts {
    name: "vtex.subscription.cafe",
    required: false,
    fields: &[Field { key: FREQUENCY, length: 8, domain: &["2 week", "1 month"] }],
};

/// With spaces before some of the values, as carts of real stores have them.
const BREAD_SUBSCRIPTION: Texts = Texts {
    name: "vtex.subscription.padaria",
    required: false,
    fields: &[
        Field { key: FREQUENCY, length: 8, domain: &["1 week", " 2 week", " 1 month"] },
        Field { key: "vtex.subscription.key.purchaseday", length: 2, domain: &["1", " 15"] },
    ],
};

/// The attachments that a line of this size may have.
pub(crate) fn attachments(sku: &str) -> &'static [Texts] {
    match sku {
        "1026" | "1027" | "1035" => &[ENGRAVING],
        "1001" | "1002" | "1003" => &[COFFEE_SUBSCRIPTION],
        "1052" => &[BREAD_SUBSCRIPTION],
        _ => &[],
    }
}

/// The texts with this name that a line of this size may have: an attachment, or what is entered
/// for an assembly option.
pub(crate) fn texts(sku: &str, name: &str) -> Option<&'static Texts> {
    let inputs = assemblies(sku).iter().map(|option| &option.texts);
    let inputs = inputs.filter(|texts| !texts.fields.is_empty());
    attachments(sku).iter().chain(inputs).find(|texts| texts.name == name)
}

/// A service that can be added to a line. The price is in hundredths of a real.
#[derive(Debug)]
pub(crate) struct Offering {
    pub(crate) id: &'static str,
    pub(crate) name: &'static str,
    pub(crate) price: i64,
    pub(crate) texts: &'static [Texts],
}

/// Gift wrapping, for most sizes of the category "For the house".
const WRAPPING: Offering = Offering {
    id: "5",
    name: "Embrulho para presente",
    price: 690,
    texts: &[Texts {
        name: "message",
        required: false,
        fields: &[Field { key: "text", length: 300, domain: &[] }],
    }],
};

/// A card that somebody writes by hand. It needs its text.
const CARD: Offering = Offering {
    id: "6",
    name: "Cartão escrito à mão",
    price: 490,
    texts: &[Texts {
        name: "Dedicatória",
        required: true,
        fields: &[
            Field { key: "mensagem", length: 200, domain: &[] },
            Field { key: "assinatura", length: 40, domain: &[] },
        ],
    }],
};

/// Somebody puts it together at the buyer's home.
const BUILDING: Offering = Offering {
    id: "7",
    name: "Montagem em casa",
    price: 8900,
    texts: &[Texts {
        name: "Visita",
        required: false,
        fields: &[Field { key: "período", length: 5, domain: &["manhã", "tarde"] }],
    }],
};

/// The services of a size.
pub(crate) fn offerings(sku: &str) -> &'static [Offering] {
    match sku {
        "1050" => &[WRAPPING, CARD],
        "1051" => &[BUILDING],
        _ if ("1026".."1049").contains(&sku) => &[WRAPPING],
        _ => &[],
    }
}

impl Offering {
    /// The vendor's JSON of the service, with a price in the sales channel's currency.
    pub(crate) fn describe(&self, price: i64) -> Value {
        json!({
            "type": self.name,
            "id": self.id,
            "name": self.name,
            "allowGiftMessage": false,
            "attachmentOfferings": self.texts.iter().map(Texts::describe).collect::<Vec<_>>(),
            "price": price,
        })
    }
}

/// An assembly option: a choice of parts, or texts.
#[derive(Debug)]
pub(crate) struct Assembly {
    /// Its texts, whose name is the option's id.
    pub(crate) texts: Texts,
    pub(crate) parts: Option<Parts>,
}

/// The parts of which an assembly option lets the buyer choose.
#[derive(Debug)]
pub(crate) struct Parts {
    /// How many parts the option takes in all.
    pub(crate) most: i64,
    pub(crate) parts: &'static [Part],
}

/// A part: an item of the store itself.
#[derive(Debug)]
pub(crate) struct Part {
    pub(crate) sku: &'static str,
    /// How many of this part the option takes.
    pub(crate) most: i64,
}

const BREAKFAST: &[Assembly] = &[
    Assembly {
        texts: Texts {
            name: "Cartão",
            required: false,
            fields: &[Field { key: "mensagem", length: 120, domain: &[] }],
        },
        parts: None,
    },
    Assembly {
        texts: Texts { name: "Bebida", required: false, fields: &[] },
        parts: Some(Parts {
            most: 2,
            parts: &[Part { sku: "1001", most: 1 }, Part { sku: "1004", most: 1 }],
        }),
    },
];

const COFFEE_KIT: &[Assembly] = &[Assembly {
    texts: Texts { name: "Doces", required: false, fields: &[] },
    parts: Some(Parts {
        most: 3,
        parts: &[Part { sku: "1008", most: 2 }, Part { sku: "1017", most: 2 }],
    }),
}];

/// The assembly options of a size, without its attachments.
pub(crate) fn assemblies(sku: &str) -> &'static [Assembly] {
    match sku {
        "1048" => BREAKFAST,
        "1050" => COFFEE_KIT,
        _ => &[],
    }
}

/// The assembly options of a size, in the vendor's JSON. Its attachments are among them.
pub(crate) fn assembly_options(sku: &str) -> Vec<Value> {
    let option = |texts: &Texts, parts: Value| {
        json!({
            "id": texts.name,
            "name": texts.name,
            "required": texts.required,
            "inputValues": texts.schema(),
            "composition": parts,
        })
    };
    let attachments = attachments(sku).iter().map(|texts| option(texts, Value::Null));
    let assemblies = assemblies(sku).iter().map(|assembly| {
        let parts = assembly.parts.as_ref().map_or(Value::Null, Parts::describe);
        option(&assembly.texts, parts)
    });
    attachments.chain(assemblies).collect()
}

impl Parts {
    fn describe(&self) -> Value {
        let part = |part: &Part| {
            json!({ "id": part.sku, "minQuantity": 0, "maxQuantity": part.most,
                    "initialQuantity": 0, "priceTable": "1", "seller": "1" })
        };
        json!({
            "minQuantity": 0,
            "maxQuantity": self.most,
            "items": self.parts.iter().map(part).collect::<Vec<_>>(),
        })
    }

    /// Whether the option takes these parts: SKU and quantity of each.
    pub(crate) fn take(&self, chosen: &[(&str, i64)]) -> bool {
        let of = |sku: &str| chosen.iter().filter(|it| it.0 == sku).map(|it| it.1).sum::<i64>();
        let is_known = |sku: &str| self.parts.iter().any(|part| part.sku == sku);
        chosen.iter().all(|(sku, quantity)| is_known(sku) && *quantity > 0)
            && self.parts.iter().all(|part| of(part.sku) <= part.most)
            && chosen.iter().map(|it| it.1).sum::<i64>() <= self.most
    }
}

/// What a kit contains: SKU and quantity of each. Empty for an item that is not a kit.
pub(crate) fn components(sku: &str) -> &'static [(&'static str, i64)] {
    match sku {
        "1050" => &[("1004", 2), ("1038", 1), ("1026", 2)],
        _ => &[],
    }
}
