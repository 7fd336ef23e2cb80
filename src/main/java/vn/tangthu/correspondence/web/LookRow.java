package vn.tangthu.correspondence.web;

import vn.tangthu.correspondence.Looks.Look;

/** One who has looked at a document, as the page shows it. */
record LookRow(String name, int times, String lastAt) {

    static LookRow of(Look look) {
        return new LookRow(look.name(), look.times(), Shown.moment(look.lastAt()));
    }
}
