package vn.tangthu.organisation;

import java.text.Normalizer;

/**
 * The name as Vietnamese lists are sorted: given name first, then family and middle names, so that Trần Văn An stands
 * before Lê Thị Bình. The database compares it by the Vietnamese collation.
 */
final class SortName {

    private SortName() {}

    static String of(String fullName) {
        var name = Normalizer.normalize(fullName.strip(), Normalizer.Form.NFC);
        int lastGap = name.lastIndexOf(' ');
        return lastGap < 0 ? name : name.substring(lastGap + 1) + " " + name.substring(0, lastGap);
    }
}
