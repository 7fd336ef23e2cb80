package vn.tangthu.handling.web;

import vn.tangthu.handling.Viewing;

/** Who looked, as the page tells it. */
record ViewingRow(String person, String first, String last, int times) {

    static ViewingRow of(Viewing viewing) {
        return new ViewingRow(viewing.person(), Road.moment(viewing.firstAt()), Road.moment(viewing.lastAt()), viewing.times());
    }
}
