package vn.tangthu.correspondence.scanfolder;

import java.text.Normalizer;
import java.util.Locale;
import vn.tangthu.organisation.Agency;

/** How an agency's folder is called: by its symbol and code, so that whoever sets up a scanner knows it again. */
final class FolderName {

    private static final int LONGEST = 60;

    private FolderName() {}

    /** Small letters, digits and hyphens only: it can be no path, and every scanner can write it. */
    static String of(Agency agency) {
        var plain = Normalizer.normalize(agency.symbol() + "-" + agency.code(), Normalizer.Form.NFD)
                .replace('đ', 'd').replace('Đ', 'D')
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{M}+", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-+|-+$", "");
        if (plain.isEmpty()) return agency.id().toString();
        return plain.substring(0, Math.min(LONGEST, plain.length())).replaceAll("-+$", "");
    }
}
