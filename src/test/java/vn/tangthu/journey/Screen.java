package vn.tangthu.journey;

/** The two sizes every page is looked at: a small office screen and a phone. In CSS pixels. */
enum Screen {
    OFFICE(1366, 768),
    PHONE(390, 844);

    final int width;
    final int height;

    Screen(int width, int height) {
        this.width = width;
        this.height = height;
    }
}
