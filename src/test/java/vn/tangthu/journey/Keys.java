package vn.tangthu.journey;

import com.microsoft.playwright.Page;

/** Hands on the keyboard; there is no mouse. */
final class Keys {

    private static final int FAR = 150; // presses: more than any page has places to stop
    private static final int AT_ONCE = 8;

    private final Page page;

    Keys(Page page) {
        this.page = page;
    }

    Keys press(String... keys) {
        for (var key : keys) page.keyboard().press(key);
        return this;
    }

    /** Goes to a choice and takes it, as the keyboard does. */
    static void choose(Page page, String selector) {
        var choice = page.locator(selector);
        choice.focus();
        page.keyboard().press("Space");
        if (!choice.isChecked()) throw new AssertionError("Not chosen by the keyboard on " + page.url() + ": " + selector);
    }

    Keys type(String text) {
        page.keyboard().type(text);
        return this;
    }

    /** Presses a key until the focus lies on such an element. */
    Keys walkTo(String selector, String key) {
        if (!reaches(selector, key)) throw new AssertionError("Not reached by " + key + " on " + page.url() + ": " + selector + "; focus is on " + focused());
        return this;
    }

    Keys walkTo(String selector) {
        return walkTo(selector, "Tab");
    }

    boolean reaches(String selector, String key) {
        for (int i = 0; i < FAR; i++) {
            if (isOn(selector)) return true;
            page.keyboard().press(key);
        }
        return false;
    }

    /** Whether going on by Tab comes to such an element; where the focus is afterwards does not matter. */
    boolean passes(String selector) {
        page.evaluate("""
                selector => {
                  window.passed = false;
                  document.addEventListener('focusin', stop => { window.passed ||= stop.target.matches(selector); });
                }""", selector);
        for (int i = 0; i < FAR; i += AT_ONCE) {
            for (int press = 0; press < AT_ONCE; press++) page.keyboard().down("Tab"); // held, which repeats
            page.keyboard().up("Tab");
            if ((boolean) page.evaluate("() => window.passed")) return true;
        }
        return false;
    }

    boolean isOn(String selector) {
        return (boolean) page.evaluate("selector => document.activeElement?.matches(selector) ?? false", selector);
    }

    /** The focused element's text, or its tag; empty when nothing has the focus. */
    String focused() {
        return (String) page.evaluate(
                "() => { const e = document.activeElement; return !e || e === document.body ? '' : e.textContent.trim() || e.outerHTML; }");
    }
}
