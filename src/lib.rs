//! Shared Cart: a storefront component for VTEX stores. A link opens the same live cart for
//! several people; personal data is shown to its owner and masked for everybody else.
//!
//! The guided tour, in reading order:
//!
//! 1. [`domain`]: what a shared cart is, with nothing but `std`.
//! 2. [`api`]: the vendor's wire, and the one place that decides what is personal.
//! 3. [`state`]: what the screen is over time, and the verbs that change it.
//! 4. [`i18n`]: every word on the screen.
//! 5. `view`: the components (in the browser's build).
//! 6. `element`: the custom element `<shared-cart>` (in the browser's build).

#![forbid(unsafe_code)]
#![deny(missing_docs)]

/// Overwrites every piece of memory when it is freed. An answer, and each text that is made of it,
/// may hold personal data.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: zeroizing_alloc::ZeroAlloc<std::alloc::System> =
    zeroizing_alloc::ZeroAlloc(std::alloc::System);

pub mod api;
pub mod domain;
#[cfg(target_arch = "wasm32")]
pub mod element;
pub mod i18n;
mod parts;
pub mod state;
#[cfg(target_arch = "wasm32")]
pub mod view;
