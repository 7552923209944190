// A page from a file may have no clipboard, so that there is the older way as well.
async function copyText(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const area = make("textarea", { class: "unseen", readonly: true });
    area.value = text;
    (document.querySelector("dialog[open]") || document.body).append(area);
    area.select();
    const copied = document.execCommand("copy");
    area.remove();
    return copied;
  }
}

function copyButton(text) {
  const button = make("button", { type: "button", class: "copy", "aria-label": "Copy " + visible(text) }, "Copy");
  button.addEventListener("click", async () => {
    const copied = await copyText(text);
    button.textContent = copied ? "Copied" : "Not copied";
    button.focus();
    say(copied ? "Copied " + visible(text) : "The browser does not let this page copy");
    setTimeout(() => {
      button.textContent = "Copy";
    }, 2000);
  });
  return button;
}
