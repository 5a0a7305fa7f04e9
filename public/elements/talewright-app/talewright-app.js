import { isSignedIn, keepSignedIn } from "../../lib/kept.js";
import { h } from "../../lib/render.js";
import { routeOf } from "../../lib/route.js";
import { signOut } from "../../lib/studio.js";
import { ViewElement } from "../../lib/view-element.js";

/** The shell: what stands around every page, and which page the address asks for. */
class TalewrightApp extends ViewElement {
  #route = routeOf(location.hash);

  connectedCallback() {
    super.connectedCallback();
    window.addEventListener("hashchange", this.#follow);
  }

  disconnectedCallback() {
    window.removeEventListener("hashchange", this.#follow);
  }

  #follow = () => {
    this.#route = routeOf(location.hash);
    this.requestUpdate();
    window.scrollTo(0, 0);
    // A new page is read from its beginning, also by those who listen.
    requestAnimationFrame(() => this.#main()?.focus({ preventScroll: true }));
  };

  #main() {
    /** @type {HTMLElement | null} */
    const main = this.querySelector("#main");
    return main;
  }

  /** @param {Event} event */
  #skip = (event) => {
    event.preventDefault();
    this.#main()?.focus();
  };

  #leave = () =>
    this.attempt(async () => {
      await signOut();
      keepSignedIn(false);
      location.assign("/sign-in.html");
    });

  view() {
    const { page } = this.#route;
    return [
      h("a", { class: "skip", href: "#main", onclick: this.#skip }, "Skip to the page"),
      h(
        "header",
        { class: "masthead" },
        h(
          "a",
          { class: "brand", href: "#/" },
          h("img", { src: "/favicon.svg", alt: "", width: 34, height: 34 }),
          h("span", {}, "Talewright"),
        ),
        h(
          "nav",
          { "aria-label": "Main" },
          h("a", { href: "#/", "aria-current": page === "library" ? "page" : null }, "Library"),
          h(
            "a",
            { href: "#/new", "aria-current": page === "quiz" || page === "long" ? "page" : null },
            "New story",
          ),
          isSignedIn() && h("button", { type: "button", class: "link", onclick: this.#leave }, "Sign out"),
        ),
      ),
      this.problem && h("p", { class: "problem", role: "alert" }, this.problem),
      h("main", { id: "main", tabindex: "-1" }, this.#page()),
    ];
  }

  #page() {
    const route = this.#route;
    if (route.page === "quiz") return h("story-start", { key: "start", kind: "picture-story" });
    if (route.page === "long") return h("story-start", { key: "start", kind: route.kind });
    if (route.page === "providers") return h("provider-list", { key: "providers" });
    if (route.page === "story") return h("story-page", { key: route.id, storyId: route.id });
    return h("story-library", { key: "library" });
  }
}

customElements.define("talewright-app", TalewrightApp);
