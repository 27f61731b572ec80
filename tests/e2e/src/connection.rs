//! The network and the cookies of a browser. It knows no page.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use crate::{Browser, OrFail};

impl Browser {
    /// Cuts or restores the network. The page gets the events that a real one fires.
    #[track_caller]
    pub fn set_online(&self, online: bool) {
        let conditions = json!({
            "offline": !online,
            "latency": 0,
            "downloadThroughput": -1,
            "uploadThroughput": -1,
        });
        self.session().devtools("Network.enable", &json!({})).or_fail("the network");
        self.session()
            .devtools("Network.emulateNetworkConditions", &conditions)
            .or_fail("the network");
    }

    /// Every cookie of the profile by its name: value, path and flags. Those that scripts cannot
    /// read are among them.
    #[track_caller]
    pub fn cookies(&self) -> BTreeMap<String, String> {
        let cookies = self.session().devtools("Network.getAllCookies", &json!({}));
        let cookies = cookies.or_fail("the cookies");
        let cookies = cookies["cookies"].as_array().cloned().unwrap_or_default();
        let name = |cookie: &Value| cookie["name"].as_str().unwrap_or_default().to_owned();
        let text = |mut cookie: Value| {
            // The expiry date changes with every visit of the store's pages.
            cookie.as_object_mut().map(|members| members.remove("expires"));
            cookie.to_string()
        };
        cookies.into_iter().map(|cookie| (name(&cookie), text(cookie))).collect()
    }

    /// Empties the profile: no cookies, no storage, no page.
    #[track_caller]
    pub fn forget_everything(&self) {
        let address = self.address();
        let origin = address.split('/').take(3).collect::<Vec<_>>().join("/");
        let all = json!({ "origin": origin, "storageTypes": "all" });
        let session = self.session();
        session.open("about:blank").or_fail("leaving the page");
        if origin.starts_with("http") {
            session.devtools("Storage.clearDataForOrigin", &all).or_fail("what was kept");
        }
        session.devtools("Network.clearBrowserCookies", &json!({})).or_fail("the cookies");
    }
}
