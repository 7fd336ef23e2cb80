package vn.tangthu.samples;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;

/** Fills the places of a template: names and dates stay the same within a document, numbers are drawn anew. */
final class Slots {

    static final List<String> WARDS = List.of(
            "phường Vân Hải", "phường Đông An", "phường Bình Minh Thượng", "phường Cầu Đá", "phường Lộc Sơn", "phường Kim Giang",
            "phường An Phú Lộc", "xã Phước Lâm", "xã Tam Lộc", "xã Bàu Sen", "xã Đồng Nghệ", "xã Cẩm Hà Thượng");

    private static final Pattern SLOT = Pattern.compile("\\{(\\w+)}");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final List<String> QUARTERS = List.of("quý I", "quý II", "quý III", "quý IV");

    private final Random random;
    private final LocalDate date;
    private final int ward;
    private final int otherWard;
    private final LocalDate deadline;

    Slots(Random random, LocalDate date) {
        this.random = random;
        this.date = date;
        this.ward = random.nextInt(WARDS.size());
        this.otherWard = (ward + 1 + random.nextInt(WARDS.size() - 1)) % WARDS.size();
        this.deadline = date.plusDays(7 + random.nextInt(50));
    }

    String fill(String template) {
        return SLOT.matcher(template).replaceAll(slot -> value(slot.group(1)));
    }

    private String value(String slot) {
        return switch (slot) {
            case "ward" -> WARDS.get(ward);
            case "ward2" -> WARDS.get(otherWard);
            case "n" -> "%02d".formatted(2 + random.nextInt(8));
            case "nn" -> Integer.toString(11 + random.nextInt(88));
            case "nnn" -> Integer.toString(105 + random.nextInt(886));
            case "pct" -> (61 + random.nextInt(38)) + "," + (1 + random.nextInt(9));
            case "money" -> money();
            case "quarter" -> quarter(date.minusDays(25));
            case "month" -> date.getMonthValue() + "/" + date.getYear();
            case "year" -> Integer.toString(date.getYear());
            case "schoolyear" -> date.getYear() + " - " + (date.getYear() + 1);
            case "deadline" -> DAY.format(deadline);
            default -> throw new IllegalArgumentException("Expected: a known slot; Found: " + slot);
        };
    }

    /** Offices report on the quarter that has just ended. */
    private static String quarter(LocalDate day) {
        return QUARTERS.get((day.getMonthValue() - 1) / 3) + " năm " + day.getYear();
    }

    private String money() {
        int tenths = 12 + random.nextInt(880);
        return random.nextBoolean() ? tenths / 10 + "," + (1 + tenths % 9) + " tỷ" : 15 + random.nextInt(960) + " triệu";
    }

    String deadline() {
        return DAY.format(deadline);
    }
}
