//! The parts of the bench, and their names on the command line and in the document.
//! Does not measure anything.

/// A part of the bench.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Part {
    /// The time from navigation to a drawn cart.
    StartUp,
    /// The size of the wasm memory.
    Memory,
    /// The time of an update of one line.
    Merge,
    /// Whether a page with a heavy cart still reacts.
    Heavy,
    /// The requests of many open tabs.
    Crowd,
}

impl Part {
    /// All parts, in the order of the document.
    pub(crate) const ALL: [Self; 5] =
        [Self::StartUp, Self::Memory, Self::Merge, Self::Heavy, Self::Crowd];

    /// The name of the part.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::StartUp => "start-up",
            Self::Memory => "memory",
            Self::Merge => "merge",
            Self::Heavy => "heavy",
            Self::Crowd => "crowd",
        }
    }
}
