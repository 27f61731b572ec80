//! Whether what was chosen for lines is at the end as somebody meant it: services, texts and
//! delivery options. It judges from the logs and the screens of the people.

use std::sync::Arc;

use shared_cart::domain::cart::item::CartItem;

use super::account::{Account, Meant, Status};
use super::screenful::Screenful;

/// What is wrong, if anything is.
pub(super) fn judge(
    before: &[Arc<CartItem>],
    accounts: &[Account],
    ends: &[Screenful],
) -> Result<(), String> {
    for item in &ends[0].items {
        judge_texts(item, before, accounts, ends)?;
        judge_services(item, before, accounts)?;
    }
    for (name, option) in &ends[0].deliveries {
        judge_delivery(name, option, accounts)?;
    }
    Ok(())
}

/// A line of before has its texts, or the people were told that it came back without them, or that
/// nobody knows how it was.
fn judge_texts(
    item: &CartItem,
    before: &[Arc<CartItem>],
    accounts: &[Account],
    ends: &[Screenful],
) -> Result<(), String> {
    let mut was = before.iter().filter(|was| was.is_same_product(item));
    let tells = |account: &Account| {
        account.incomplete.contains(&item.name) || account.unsure.contains(&item.name)
    };
    let was_told =
        accounts.iter().any(tells) || ends.iter().any(|end| end.incomplete.contains(&item.name));
    if was.clone().next().is_none() || was_told || was.any(|was| was.texts().eq(item.texts())) {
        return Ok(());
    }
    let texts: Vec<_> = item.texts().collect();
    Err(format!("nobody meant these texts of {}: {texts:?}", item.name))
}

fn judge_services(
    item: &CartItem,
    before: &[Arc<CartItem>],
    accounts: &[Account],
) -> Result<(), String> {
    let intents = || accounts.iter().flat_map(|account| &account.intents);
    let of_this = |meant: &Meant| match meant {
        Meant::Service(name, is_chosen) => (*name == item.name).then_some(*is_chosen),
        _ => None,
    };
    let last = |account: &Account| {
        let mut newest = account.intents.iter().rev();
        newest.find_map(|it| of_this(&it.meant).filter(|_| it.status == Status::Confirmed))
    };
    let mut allowed: Vec<bool> = accounts.iter().filter_map(last).collect();
    if allowed.is_empty() || comes_and_goes(&item.name, accounts) {
        allowed.extend(intents().filter_map(|intent| of_this(&intent.meant)));
        let was = before.iter().find(|was| was.is_same_product(item));
        allowed.push(was.is_some_and(|was| was.has_services()));
    }
    if allowed.contains(&item.has_services()) {
        return Ok(());
    }
    Err(format!("nobody meant the services of {}: {}", item.name, item.has_services()))
}

fn judge_delivery(name: &str, option: &str, accounts: &[Account]) -> Result<(), String> {
    let of_this = |meant: &Meant| match meant {
        Meant::Delivery(names, option) => names.iter().any(|it| it == name).then(|| option.clone()),
        _ => None,
    };
    let last = |account: &Account| {
        let mut newest = account.intents.iter().rev();
        newest.find_map(|it| of_this(&it.meant).filter(|_| it.status == Status::Confirmed))
    };
    let allowed: Vec<String> = accounts.iter().filter_map(last).collect();
    let was_told = accounts.iter().any(|account| account.store_chose);
    if was_told || allowed.is_empty() || comes_and_goes(name, accounts) {
        return Ok(());
    }
    if allowed.iter().any(|allowed| allowed == option) {
        return Ok(());
    }
    Err(format!("nobody meant {name} to travel by {option}, but {allowed:?}"))
}

/// Whether somebody removed the line or brought it back: then it may be as it was at any moment.
fn comes_and_goes(name: &str, accounts: &[Account]) -> bool {
    accounts.iter().any(|account| {
        let meant = account.intents.iter().any(|intent| match &intent.meant {
            Meant::Gone(it) | Meant::Back(it, ..) => it == name,
            Meant::AllGone(names) => names.iter().any(|it| it == name),
            Meant::Quantity(..)
            | Meant::Added(_)
            | Meant::Coupon(..)
            | Meant::Service(..)
            | Meant::Delivery(..) => false,
        });
        meant || account.put_back.contains(name) || account.unsure.contains(name)
    })
}
