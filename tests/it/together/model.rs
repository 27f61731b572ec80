//! Whether the cart at the end of a story is what somebody meant it to be.
//! It judges from the logs and the screens of the people; it does not know how the cart works.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use shared_cart::domain::cart::item::CartItem;

use super::account::{Account, Event, Intent, Meant, Status};
use super::acts::COUPONS;
use super::choices;
use super::screenful::Screenful;
use super::tally::Tally;

/// What is wrong at the end, or else what was counted.
pub(super) fn judge(
    before: &[Arc<CartItem>],
    logs: &[Vec<Event>],
    ends: &[Screenful],
) -> Result<Tally, String> {
    let accounts: Vec<Account> = logs.iter().map(|log| Account::of(log)).collect();
    for (who, account) in accounts.iter().enumerate() {
        let is_lost =
            |intent: &&Intent| intent.status == Status::Open && !account.was_replaced(intent);
        if let Some(lost) = account.intents.iter().find(is_lost) {
            return Err(format!("person {who} never heard what became of {:?}", lost.meant));
        }
        if let Some(less) = &account.left_with_less {
            return Err(format!("person {who} left too early: {less}"));
        }
    }
    for (who, end) in ends.iter().enumerate() {
        let is_same = end.items == ends[0].items
            && end.coupons == ends[0].coupons
            && end.deliveries == ends[0].deliveries;
        if !is_same {
            let (first, other) = (units_by_name(&ends[0].items), units_by_name(&end.items));
            return Err(format!("persons 0 and {who} see different carts: {first:?}, {other:?}"));
        }
    }
    judge_lines(&units_by_name(before), &accounts, ends)?;
    judge_coupons(&accounts, &ends[0].coupons)?;
    choices::judge(before, &accounts, ends)?;
    Ok(count(&accounts))
}

fn judge_lines(
    before: &BTreeMap<String, u32>,
    accounts: &[Account],
    ends: &[Screenful],
) -> Result<(), String> {
    let after = &units_by_name(&ends[0].items);
    let names: BTreeSet<&String> = before.keys().chain(after.keys()).collect();
    for name in names {
        let units = |cart: &BTreeMap<String, u32>| cart.get(name).copied().unwrap_or(0);
        let (was, is) = (units(before), units(after));
        let intents = || accounts.iter().flat_map(|account| &account.intents);
        // An added line has no name before it is there, so every new name may be one of them.
        let was_added = intents().any(|intent| matches!(intent.meant, Meant::Added(_)));
        if accounts.iter().any(|account| account.unsure.contains(name)) || (was == 0 && was_added) {
            continue;
        }
        let meant: Vec<u32> = intents().filter_map(|intent| intent.units_of(name)).collect();
        let last: Vec<&Intent> =
            accounts.iter().filter_map(|account| account.last_confirmed(name)).collect();
        let was_put_back = accounts.iter().any(|account| account.put_back.contains(name));
        let mut allowed: Vec<u32> =
            last.iter().filter_map(|intent| intent.units_of(name)).collect();
        if last.is_empty() || was_put_back {
            allowed.push(was);
            allowed.extend(&meant);
        }
        // Bringing a line back counts as done with more units, too.
        if let Some(least) = last.iter().filter_map(|intent| intent.least_of(name)).min() {
            allowed.push(least);
            allowed.extend(meant.iter().filter(|units| **units >= least));
        }
        // Where a line that was put back changed again, the news tell of it.
        let was_told = accounts.iter().zip(ends).any(|(account, end)| {
            account.put_back.contains(name) && end.news.contains(&(name.clone(), is))
        });
        if !allowed.contains(&is) && !was_told {
            return Err(format!("nobody meant {is} of {name}: it was {was}, then {allowed:?}"));
        }
    }
    Ok(())
}

fn judge_coupons(accounts: &[Account], coupons: &[String]) -> Result<(), String> {
    for code in COUPONS {
        let last = |account: &Account| {
            account.intents.iter().rev().find_map(|intent| match &intent.meant {
                Meant::Coupon(other, is_on) if other == code => {
                    (intent.status == Status::Confirmed).then_some(*is_on)
                }
                _ => None,
            })
        };
        let last: Vec<bool> = accounts.iter().filter_map(last).collect();
        let is_on = coupons.iter().any(|coupon| coupon == code);
        if !last.is_empty() && !last.contains(&is_on) {
            return Err(format!("nobody meant the coupon {code} to be on the cart: {is_on}"));
        }
    }
    Ok(())
}

fn units_by_name(items: &[Arc<CartItem>]) -> BTreeMap<String, u32> {
    let mut units = BTreeMap::new();
    for item in items.iter().filter(|item| !item.is_gift) {
        *units.entry(item.name.clone()).or_insert(0) += item.quantity;
    }
    units
}

fn count(accounts: &[Account]) -> Tally {
    let with = |status: Status| {
        accounts
            .iter()
            .flat_map(|account| &account.intents)
            .filter(|intent| intent.status == status)
            .count()
    };
    Tally {
        intents: accounts.iter().map(|account| account.intents.len()).sum(),
        confirmed: with(Status::Confirmed),
        reported: with(Status::Reported),
        replaced: with(Status::Open),
        put_back: accounts.iter().map(|account| account.put_back.len()).sum(),
        unsure: accounts.iter().map(|account| account.unsure.len()).sum(),
        left: accounts.iter().map(|account| account.left).sum(),
    }
}
