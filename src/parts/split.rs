//! The parts of a component that is several files. `wasm_split_macros` marks the functions;
//! `xtask/src/package/split.rs` takes the files apart.

/// Defines a function of a part. Calling it loads the part first.
macro_rules! in_part {
    (
        $part:ident,
        $(#[$meta:meta])*
        $vis:vis fn $name:ident($($argument:ident: $kind:ty),* $(,)?) -> $result:ty $body:block
    ) => {
        #[wasm_split_macros::wasm_split($part, fallible, wasm_split_path = crate::parts::$part)]
        $(#[$meta])*
        $vis fn $name($($argument: $kind),*) -> Result<$result, crate::parts::NotLoaded> {
            Ok($body)
        }
    };
}

/// Defines the module of a part. The macro of `in_part!` expects `SplitLoaderError` and `rt` there.
macro_rules! part {
    ($part:ident) => {
        pub(crate) mod $part {
            use std::sync::atomic::{AtomicBool, Ordering};

            pub(crate) use crate::parts::NotLoaded as SplitLoaderError;
            use crate::parts::browser;

            static IS_LOADED: AtomicBool = AtomicBool::new(false);

            /// Whether the part is there.
            pub(crate) fn is_loaded() -> bool {
                IS_LOADED.load(Ordering::Relaxed)
            }

            /// Loads the part, unless it is there already.
            pub(crate) async fn load() -> Result<(), SplitLoaderError> {
                if !is_loaded() {
                    browser::load(stringify!($part)).await?;
                    IS_LOADED.store(true, Ordering::Relaxed);
                }
                Ok(())
            }

            pub(crate) mod rt {
                use std::pin::Pin;

                use super::SplitLoaderError;

                /// The macro names a function of a loader that is not used here.
                pub(crate) type LoadCallbackFn = extern "C" fn();

                pub(crate) struct LazySplitLoader;

                impl LazySplitLoader {
                    pub(crate) const fn new<F: Copy>(_: F) -> Self {
                        Self
                    }
                }

                pub(crate) async fn ensure_loaded(
                    _: Pin<&LazySplitLoader>,
                ) -> Result<(), SplitLoaderError> {
                    super::load().await
                }
            }
        }
    };
}

part!(writing);
part!(panels);

pub(crate) use in_part;
