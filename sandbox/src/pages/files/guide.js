// The settings on the sandbox's page. They use the control paths, which everyone can use.
const status = document.querySelector("[role=status]");

async function send(method, path, body) {
  const options = { method, headers: { "content-type": "application/json" } };
  if (body !== undefined) options.body = JSON.stringify(body);
  const answer = await fetch(path, options);
  status.textContent = `${method} ${path}: ${answer.status}`;
  return answer.ok ? answer.json() : Promise.reject(await answer.text());
}

for (const button of document.querySelectorAll("button[data-path]")) {
  const { method = "POST", path, body } = button.dataset;
  button.addEventListener("click", () => send(method, path, body && JSON.parse(body)));
}

const settings = document.querySelector("form[name=settings]");
const current = await send("GET", "/_sandbox/settings");
for (const field of settings.elements) {
  if (field.type === "checkbox") field.checked = current[field.name];
  else if (field.name) field.value = current[field.name];
}
settings.addEventListener("change", ({ target }) => {
  const value = target.type === "checkbox" ? target.checked : target.value;
  send("PATCH", "/_sandbox/settings", { [target.name]: value });
});
status.textContent = "";
