package vn.tangthu.correspondence.web;

/** How far a person may rely on what stands in a field: an icon and a word. */
enum Mark {
    SURE("sure", "done", false),
    DOUBTFUL("look", "person", true),
    /** Nothing was read, though such documents usually have it. */
    ABSENT("absent", "person", true),
    /** Entered or changed by the clerk. */
    TYPED("hand", "done", false),
    /** Nothing to say: empty and allowed to be. */
    NONE("", "", false);

    private final String icon;
    private final String css;
    private final boolean wantsLook;

    Mark(String icon, String css, boolean wantsLook) {
        this.icon = icon;
        this.css = css;
        this.wantsLook = wantsLook;
    }

    public String getIcon() {
        return icon;
    }

    public String getCss() {
        return css;
    }

    public boolean isWantsLook() {
        return wantsLook;
    }

    public String getMessageKey() {
        return "mark." + name().toLowerCase(java.util.Locale.ROOT);
    }
}
