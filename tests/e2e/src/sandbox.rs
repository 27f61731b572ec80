//! The imitation of the store, started for one test, and its control paths.
//! It shares no type with the server: paths and bodies are what the sandbox's README documents.

use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;

use serde_json::{Value, json};

use crate::failure::fail;
use crate::process::Process;
use crate::{Answer, Failure, Http, OrFail, repository};

/// Who opens a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Person {
    /// Has the seeded cart and a complete profile.
    Ana,
    /// Has a complete profile and opens Ana's link.
    Bruno,
    /// Has never been here.
    Visitor,
    /// Sells by telephone.
    Operator,
    /// Typed her data for a first purchase, without an account.
    Carla,
    /// Has a cart with everything that a line can have.
    Davi,
}

impl Person {
    /// The name in the sandbox's paths.
    pub fn name(self) -> &'static str {
        match self {
            Self::Ana => "ana",
            Self::Bruno => "bruno",
            Self::Visitor => "visitor",
            Self::Operator => "operator",
            Self::Carla => "carla",
            Self::Davi => "davi",
        }
    }
}

/// A running sandbox; dropping it ends it.
#[derive(Debug)]
pub struct Sandbox {
    http: Http,
    _process: Process,
}

impl Sandbox {
    /// Starts the sandbox with the [`package`] under test.
    #[track_caller]
    pub fn start() -> Self {
        Self::serving(&package()).or_fail("starting the sandbox")
    }

    /// Starts the sandbox with the package in this folder.
    pub fn serving(package: &Path) -> Result<Self, Failure> {
        if !package.join("embed.html").is_file() {
            return Err(Failure::Missing {
                program: format!("the package in {}", package.display()),
                help: "run `cargo xtask build`, or name a folder in SHARED_CART_PACKAGE".to_owned(),
            });
        }
        let mut command = Command::new(binary()?);
        command.args(["--port", "0", "--package"]).arg(package);
        let (process, shop) =
            Process::start(command, |line| line.strip_prefix("Shop: ").map(str::to_owned))?;
        Ok(Self { http: Http::new(shop.trim()), _process: process })
    }

    /// The address of a path of the shop.
    pub fn address(&self, path: &str) -> String {
        format!("{}{path}", self.http.base())
    }

    /// The address that makes a browser this person's and then shows `path`.
    pub fn as_person(&self, person: Person, path: &str) -> String {
        let to: String = path.bytes().map(encode).collect();
        self.address(&format!("/_sandbox/login/{}?to={to}", person.name()))
    }

    /// The id of this person's cart.
    #[track_caller]
    pub fn order_form_id(&self, person: Person) -> String {
        let links = self.control("GET", "/links", &Value::Null);
        let id = links["orderFormIds"][person.name()].as_str().or_fail("the cart's id");
        id.to_owned()
    }

    /// One request to a control path, below `/_sandbox`, which must succeed.
    #[track_caller]
    pub fn control(&self, method: &str, path: &str, body: &Value) -> Value {
        let answer = self.send(method, &format!("/_sandbox{path}"), body);
        if answer.status >= 300 {
            fail(&format!("{method} /_sandbox{path}: {} {}", answer.status, answer.body));
        }
        answer.body
    }

    /// One request to any path, without cookies.
    #[track_caller]
    pub fn send(&self, method: &str, path: &str, body: &Value) -> Answer {
        self.http.send(method, path, body).or_fail("asking the sandbox")
    }

    /// Makes the next matching requests of the page fail.
    #[track_caller]
    pub fn fail_next(&self, failure: &Value) {
        self.control("POST", "/fail-next", failure);
    }

    /// Ends every failure and delay that was asked for.
    #[track_caller]
    pub fn recover(&self) {
        self.control("DELETE", "/fail-next", &Value::Null);
        self.control("DELETE", "/delay", &Value::Null);
    }

    /// Puts an orderForm in place of the cart with this id, served as it is.
    #[track_caller]
    pub fn put_order_form(&self, id: &str, order_form: &Value) {
        self.control("PUT", &format!("/orderForm/{id}"), order_form);
    }

    /// The vendor requests since the log was last emptied.
    #[track_caller]
    pub fn requests(&self) -> Vec<Value> {
        let log = self.control("GET", "/requests", &Value::Null);
        log.as_array().cloned().unwrap_or_default()
    }

    /// Delays every answer of the API from now on.
    #[track_caller]
    pub fn delay(&self, milliseconds: u32) {
        self.control("POST", "/delay", &json!({ "milliseconds": milliseconds }));
    }
}

/// A byte of a path inside a query.
fn encode(byte: u8) -> String {
    match byte {
        b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'_' | b'.' | b'/' => {
            char::from(byte).to_string()
        }
        _ => format!("%{byte:02X}"),
    }
}

/// The folder of the package under test: the one `SHARED_CART_PACKAGE` names, or the one in `dist`.
pub fn package() -> PathBuf {
    env::var_os("SHARED_CART_PACKAGE")
        .map_or_else(|| repository().join("dist").join("package"), PathBuf::from)
}

/// The sandbox that `SHARED_CART_SANDBOX` names, else the one cargo builds, once per test process.
fn binary() -> Result<PathBuf, Failure> {
    static BUILT: OnceLock<Result<PathBuf, String>> = OnceLock::new();
    if let Some(named) = env::var_os("SHARED_CART_SANDBOX") {
        return Ok(PathBuf::from(named));
    }
    BUILT.get_or_init(build).clone().map_err(Failure::Machine)
}

/// Builds the sandbox beside this test, so that it is never an old one.
fn build() -> Result<PathBuf, String> {
    let test = env::current_exe().map_err(|error| error.to_string())?;
    let target = test
        .ancestors()
        .find(|folder| folder.join("CACHEDIR.TAG").is_file())
        .ok_or("the target folder was not found; name the sandbox in SHARED_CART_SANDBOX")?;
    let cargo = env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let status = Command::new(cargo)
        .args(["build", "--quiet", "--package", "shared-cart-sandbox", "--target-dir"])
        .arg(target)
        .current_dir(repository())
        .status()
        .map_err(|error| error.to_string())?;
    if !status.success() {
        return Err("the sandbox does not build".to_owned());
    }
    let name = format!("shared-cart-sandbox{}", env::consts::EXE_SUFFIX);
    Ok(target.join("debug").join(name))
}
