package vn.tangthu.samples;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import vn.tangthu.samples.Author.Leader;

/** Agencies of a whole country: every level of government, the Party, schools, hospitals, two agencies together; drawn, not listed. */
final class Country {

    private final Random random;
    private final Names names;
    private final List<Supplier<Author>> kinds = List.of(
            this::province, this::department, this::department, this::commune, this::formerCommune, this::division, this::district, this::ministry,
            this::officeUnderMinistry, this::school, this::school, this::hospital, this::council, this::party, this::party, this::partyBoard,
            this::jointly, this::university);

    Country(Random random) {
        this.random = random;
        this.names = new Names(random);
    }

    Author anyAgency() {
        return kinds.get(random.nextInt(kinds.size())).get();
    }

    private Author province() {
        var province = names.any("provinces");
        return committee("Ủy ban nhân dân tỉnh " + province, province).withOffice(new Leader("Chánh Văn phòng", names.person()));
    }

    private Author commune() {
        var place = names.place();
        var committee = committee("Ủy ban nhân dân " + oneOf("xã ", "phường ") + place, place);
        return random.nextBoolean() ? committee : committee.under("Ủy ban nhân dân tỉnh " + names.any("provinces"));
    }

    private Author formerCommune() {
        var place = names.place();
        return committee(oneOf("Uỷ ban nhân dân ", "UBND ") + oneOf("xã ", "thị trấn ") + place, place).under("UBND huyện " + names.place());
    }

    private Author district() {
        var place = names.place();
        return committee("Ủy ban nhân dân " + oneOf("huyện ", "quận ", "thị xã ") + place, place);
    }

    private Author committee(String name, String place) {
        return Author.collective(name, "UBND", place, "Ủy ban nhân dân", new Leader("Chủ tịch", names.person()), new Leader("Phó Chủ tịch", names.person()));
    }

    private Author council() {
        var province = names.any("provinces");
        return Author.collective(
                "Hội đồng nhân dân tỉnh " + province, "HĐND", province, "Hội đồng nhân dân", new Leader("Chủ tịch", names.person()), new Leader("Phó Chủ tịch", names.person()));
    }

    private Author department() {
        var province = names.any("provinces");
        var name = names.any("departments");
        return headed(oneOf("Ủy ban nhân dân tỉnh ", "UBND tỉnh ") + province, name, initials(name), province, "Giám đốc");
    }

    private Author division() {
        var place = names.place();
        var name = names.any("divisions");
        var above = oneOf("Ủy ban nhân dân ", "UBND ") + oneOf("phường ", "xã ", "huyện ", "quận ") + place;
        return headed(above, name, initials(name), place, "Trưởng phòng");
    }

    private Author ministry() {
        var name = names.any("ministries");
        return headed("", name, initials(name), "Hà Nội", "Bộ trưởng");
    }

    private Author officeUnderMinistry() {
        var office = names.officeUnderMinistry();
        return headed(office.get(0), office.get(1), initials(office.get(1)), "Hà Nội", "Cục trưởng");
    }

    private Author school() {
        var place = names.place();
        var name = oneOf("Trường Tiểu học ", "Trường Trung học cơ sở ", "Trường THPT ", "Trường Mầm non ", "Trường THCS ") + (random.nextBoolean() ? names.place() : names.person());
        var above = oneOf("Phòng Giáo dục và Đào tạo ", "Sở Giáo dục và Đào tạo ", "UBND phường ") + place;
        return headed(above, name, initials(name.replaceFirst("^Trường ", "")), place, "Hiệu trưởng");
    }

    private Author university() {
        var name = "Trường Đại học " + oneOf("Y khoa ", "Kinh tế ", "Sư phạm ", "Bách khoa ") + names.place();
        return headed("Bộ Giáo dục và Đào tạo", name, initials(name.replaceFirst("^Trường ", "")), names.any("provinces"), "Hiệu trưởng");
    }

    private Author hospital() {
        var place = names.any("provinces");
        var name = oneOf("Bệnh viện Đa khoa khu vực " + names.place(), "Bệnh viện Phổi", "Trung tâm Y tế huyện " + names.place(), "Trung tâm Kiểm soát bệnh tật", "Bệnh viện Y học cổ truyền");
        return headed("Sở Y tế " + oneOf("", "tỉnh ") + place, name, initials(name), place, "Giám đốc");
    }

    private Author party() {
        var place = names.place();
        return Author.party(
                oneOf("Đảng bộ tỉnh " + names.any("provinces"), "Đảng bộ thành phố " + names.place(), "Huyện ủy " + names.place()),
                oneOf("Đảng ủy xã ", "Đảng ủy phường ") + place, "ĐU", place, new Leader("Bí thư", names.person()), new Leader("Phó Bí thư", names.person()));
    }

    private Author partyBoard() {
        var place = names.any("provinces");
        var board = oneOf("Ban Tổ chức", "Ban Tuyên giáo", "Ủy ban Kiểm tra", "Văn phòng");
        var symbol = board.equals("Ban Tuyên giáo") ? "BTG" : board.equals("Ban Tổ chức") ? "BTC" : board.equals("Văn phòng") ? "VP" : "UBKT";
        return Author.party("Tỉnh ủy " + place, board, symbol + "TU", place, new Leader("Trưởng ban", names.person()), new Leader("Phó Trưởng ban", names.person()));
    }

    private Author jointly() {
        var one = names.any("departments");
        var other = names.any("departments");
        if (one.equals(other)) return jointly();
        var province = names.any("provinces");
        return headed("UBND tỉnh " + province, one + " - " + other, initials(one) + "-" + initials(other), province, "Giám đốc");
    }

    private Author headed(String above, String name, String symbol, String place, String post) {
        return Author.headed(above, name, symbol, place, new Leader(post, names.person()), new Leader("Phó " + post, names.person()));
    }

    private String oneOf(String... choices) {
        return choices[random.nextInt(choices.length)];
    }

    /** SGDĐT for Sở Giáo dục và Đào tạo. */
    private static String initials(String name) {
        var letters = new StringBuilder();
        for (var word : Author.capitals(name).split("[\\s,-]+")) {
            if (word.equals("VÀ") || word.equals("CÁC")) continue;
            char first = word.charAt(0);
            letters.append(first == 'Đ' ? "Đ" : java.text.Normalizer.normalize(String.valueOf(first), java.text.Normalizer.Form.NFD).substring(0, 1));
        }
        return letters.toString();
    }
}
