//! Starts chromedriver on a free port, and Chromium with an empty profile for each session.
//! No request of these browsers can leave the machine.

use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::{Value, json};
use tempfile::TempDir;

use crate::process::Process;
use crate::{Failure, Http, Session, places};

/// What every Chromium of a test is started with.
///
/// With the pipe, Chromium ends when its driver ends, also when a test is killed. The resolver rule
/// keeps every request on this machine.
const ARGUMENTS: [&str; 13] = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-dev-shm-usage",
    "--disable-default-apps",
    "--remote-debugging-pipe",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
    "--window-size=1280,900",
];

/// How often a driver that ends at once is started again.
const TRIES: u32 = 5;

/// How a Chromium is started.
#[derive(Debug, Clone)]
pub struct Options {
    /// The languages the browser asks for, such as `pt-BR,pt`.
    pub languages: String,
    /// Whether console messages are kept for [`Session::console`].
    pub console: bool,
}

impl Default for Options {
    fn default() -> Self {
        Self { languages: "en-US,en".to_owned(), console: true }
    }
}

/// A running chromedriver; dropping it ends it and every Chromium it started.
#[derive(Debug)]
pub struct Driver {
    http: Http,
    chromium: PathBuf,
    _process: Process,
}

impl Driver {
    /// Starts the chromedriver that `CHROMEDRIVER` names, or the one in `PATH`.
    pub fn start() -> Result<Self, Failure> {
        let chromium = places::program(
            "CHROME",
            &["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"],
        )?;
        let program = places::program("CHROMEDRIVER", &["chromedriver"])?;
        let mut tries = 1;
        let (process, port) = loop {
            match listen(&program) {
                // It takes the same port for IPv4 as it was given for IPv6, which may be in use.
                Err(Failure::NotReady { .. }) if tries < TRIES => tries += 1,
                result => break result?,
            }
        };
        let http = Http::new(&format!("http://127.0.0.1:{port}"));
        Ok(Self { http, chromium, _process: process })
    }

    /// Starts a Chromium with a new, empty profile.
    pub fn session(&self, options: &Options) -> Result<Session, Failure> {
        let profile = TempDir::with_prefix("shared-cart-profile-")?;
        let answer = self.http.send("POST", "/session", &self.capabilities(options, &profile))?;
        let value = &answer.body["value"];
        let Some(id) = value["sessionId"].as_str() else {
            return Err(Failure::WebDriver {
                command: "/session".to_owned(),
                error: value["error"].as_str().unwrap_or_default().to_owned(),
                message: value["message"].as_str().unwrap_or_default().to_owned(),
            });
        };
        let version = value["capabilities"]["browserVersion"].as_str().unwrap_or_default();
        Ok(Session::new(self.http.clone(), id, version, profile))
    }

    fn capabilities(&self, options: &Options, profile: &TempDir) -> Value {
        let mut arguments: Vec<String> = ARGUMENTS.map(str::to_owned).to_vec();
        arguments.push(format!("--user-data-dir={}", profile.path().display()));
        arguments.push(format!("--accept-lang={}", options.languages));
        let log = if options.console { json!({ "browser": "ALL" }) } else { json!({}) };
        json!({ "capabilities": { "alwaysMatch": {
            "browserName": "chrome",
            "pageLoadStrategy": "normal",
            "timeouts": { "pageLoad": 60_000, "script": 60_000 },
            "unhandledPromptBehavior": "dismiss",
            "goog:loggingPrefs": log,
            "goog:chromeOptions": { "binary": self.chromium, "args": arguments },
        } } })
    }
}

/// Starts chromedriver on a free port and gives the port.
fn listen(program: &Path) -> Result<(Process, u16), Failure> {
    let mut command = Command::new(program);
    command.arg("--port=0");
    Process::start(command, |line| {
        let (_, port) = line.split_once("started successfully on port ")?;
        port.trim_end_matches('.').trim().parse().ok()
    })
}
