package vn.tangthu.recognition.lessons;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Supplier;
import vn.tangthu.recognition.language.WordPairs;
import vn.tangthu.recognition.orthography.Syllables;

/**
 * Invents what stands in a line. Half of the lines are meant to say nothing: usual pairs of words without sense and
 * syllables at random teach letters and marks, not phrases, so that a name is read as it stands.
 */
final class LineText {

    private static final String SMALL = "abcdefghiklmnopqrstuvxy";
    private static final String CAPITALS = "ABCDĐGHKLMNPQSTUVXY";
    private static final List<String> KINDS = List.of(
            "QĐ", "NQ", "CT", "TB", "HD", "CTr", "KH", "PA", "ĐA", "DA", "BC", "BB", "TTr", "HĐ", "CV", "CĐ", "GM", "GGT", "PC", "TT", "NĐ", "CB", "QC");
    private static final List<String> BODIES = List.of(
            "UBND", "HĐND", "SNV", "STC", "SYT", "SGDĐT", "SXD", "SCT", "STP", "SKHCN", "SNNMT", "SVHTTDL", "BYT", "BNV", "BTC", "BGDĐT", "BXD", "BCT",
            "BVHTTDL", "BTTTT", "BKHCN", "BTP", "CP", "TTg", "VPCP", "VP", "VPUB", "TTYT", "BVĐK", "THPT", "THCS", "PNV", "PTC", "ĐU", "TU", "BTCTU",
            "UBKTTU", "BDVTU", "HU", "QU", "MTTQ", "LĐLĐ", "HPN", "KBNN", "CTK", "CCT", "BHXH", "NHNN", "TCT", "TCHQ", "VHXH", "KTHT", "TNMT", "LĐTBXH");
    private static final List<String> UNITS = List.of(
            "VP", "VT", "NVY", "NVD", "TCCB", "KHTC", "KTTH", "NC", "KGVX", "QLĐT", "KSTTHC", "CNTT", "VTLT", "TTr", "PC", "TH", "XDCB", "GDTrH", "ĐTBD", "QTTV");
    private static final List<String> SURNAMES = List.of(
            "Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Huỳnh", "Phan", "Vũ", "Võ", "Đặng", "Bùi", "Đỗ", "Hồ", "Ngô", "Dương", "Lý", "Đinh", "Trịnh", "Mai",
            "Đoàn", "Lâm", "Cao", "Tạ", "Châu", "Hà", "Kiều", "Lương", "Quách", "Thái", "Tôn", "Triệu", "Vương", "Chu", "Lưu", "Nông", "Ma", "Vi", "Bế");
    private static final List<String> POSTS = List.of(
            "CHỦ TỊCH", "PHÓ CHỦ TỊCH", "GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", "BỘ TRƯỞNG", "THỨ TRƯỞNG", "CHÁNH VĂN PHÒNG", "HIỆU TRƯỞNG", "TRƯỞNG PHÒNG", "BÍ THƯ",
            "PHÓ BÍ THƯ", "CỤC TRƯỞNG", "PHÓ CỤC TRƯỞNG", "VIỆN TRƯỞNG", "TRƯỞNG BAN", "TỔNG GIÁM ĐỐC", "CHÁNH THANH TRA", "VỤ TRƯỞNG");
    private static final List<String> AUTHORITIES = List.of("TM. ", "KT. ", "TL. ", "TUQ. ", "Q. ", "T/M ", "K/T ", "");

    private final Random random;
    private final WordPairs pairs = WordPairs.standard();
    private final Supplier<String> prose;

    /** @param prose lines of documents of our own invention, without end */
    LineText(Random random, Supplier<String> prose) {
        this.random = random;
        this.prose = prose;
    }

    /** @return a line in which some digits are marked to be written by pen, see {@link PenMarks} */
    String next() {
        int of100 = random.nextInt(100);
        var text = of100 < 22 ? prose.get()
                : of100 < 50 ? usualWords(3 + random.nextInt(11))
                : of100 < 64 ? syllables(2 + random.nextInt(10))
                : of100 < 75 ? upper(of100 < 70 ? usualWords(2 + random.nextInt(7)) : syllables(2 + random.nextInt(6)))
                : of100 < 86 ? code()
                : of100 < 91 ? dated()
                : of100 < 94 ? signature()
                : of100 < 97 ? recipient()
                : figures();
        return Normalizer.normalize(text.strip().replace('–', '-').replaceAll(" {4,}", "   "), Normalizer.Form.NFC);
    }

    private String usualWords(int count) {
        var line = new ArrayList<String>();
        var word = pairs.anyWord(random);
        for (int i = 0; i < count; i++) {
            line.add(word);
            word = pairs.anyAfter(word, random);
        }
        return punctuated(line);
    }

    private String syllables(int count) {
        var line = new ArrayList<String>();
        for (int i = 0; i < count; i++) line.add(Syllables.any(random));
        return punctuated(line);
    }

    private String punctuated(List<String> words) {
        var line = new StringBuilder();
        boolean capital = random.nextInt(3) == 0;
        boolean names = random.nextInt(6) == 0; // each word with a capital
        for (var word : words) {
            if (line.length() > 0) line.append(' ');
            line.append(capital || names || random.nextInt(14) == 0 ? capital(word) : placed(word));
            capital = false;
            switch (random.nextInt(42)) {
                case 0, 1, 2 -> line.append(',');
                case 3 -> line.append(';');
                case 4 -> line.append(':');
                case 5, 6 -> { line.append('.'); capital = true; }
                case 7 -> line.append(" - ").append(1 + random.nextInt(30));
                case 8 -> line.append(' ').append(1 + random.nextInt(2500));
                case 9 -> line.insert(Math.max(0, line.length() - word.length()), '(').append(')');
                case 10 -> line.insert(Math.max(0, line.length() - word.length()), '"').append('"');
                case 11 -> line.append('/').append(placed(Syllables.any(random)));
                case 12 -> line.append(" ngày ").append(day()).append('/').append(month()).append('/').append(year());
                case 13 -> line.append(' ').append(plainCode());
                default -> { }
            }
        }
        var leads = List.of("- ", "+ ", "a) ", "b) ", "c) ", "đ) ", "1. ", "2. ", "3.1. ", "I. ", "II. ", "IV. ", "Điều 1. ", "Điều 12. ", "(1) ", "V/v ", "Về việc ");
        return (random.nextInt(6) == 0 ? any(leads) : "") + line;
    }

    /** Some write hòa, some hoà. */
    private String placed(String word) {
        return random.nextInt(5) == 0 ? Placement.other(word) : word;
    }

    private String capital(String word) {
        var placed = placed(word);
        return placed.substring(0, 1).toUpperCase(Locale.ROOT) + placed.substring(1);
    }

    private static String upper(String text) {
        return text.toUpperCase(Locale.ROOT);
    }

    private String code() {
        var lead = any(List.of("Số: ", "Số: ", "Số: ", "Số ", "SỐ: ", "số ", "Số:", "Số :"));
        var code = lead + (random.nextInt(9) == 0 ? plainCode().replaceFirst("^\\d+", "") : random.nextBoolean() ? penned(plainCode()) : plainCode());
        return random.nextInt(4) == 0 ? code + " " + place() + ", " + date() : code;
    }

    /** The number by pen, as most offices do, sometimes with a gap about it. */
    private String penned(String code) {
        var number = code.replaceFirst("^(\\d+).*", "$1");
        return " ".repeat(random.nextInt(3)) + PenMarks.byPen(number) + " ".repeat(Math.max(0, random.nextInt(4) - 1)) + code.substring(number.length());
    }

    private String plainCode() {
        var number = number();
        var separator = any(List.of("/", "/", "/", "-"));
        return switch (random.nextInt(8)) {
            case 0 -> number + "/" + year() + "/" + any(KINDS) + "-" + body();
            case 1 -> number + separator + any(KINDS) + "/" + body();
            case 2, 3 -> number + "/" + body() + "-" + unit();
            case 4 -> number + "/" + any(KINDS) + "-" + body() + "-" + unit();
            default -> number + "/" + any(KINDS) + "-" + body();
        };
    }

    private String body() {
        return random.nextInt(3) == 0 ? letters(2 + random.nextInt(5)) : any(BODIES);
    }

    private String unit() {
        return random.nextInt(3) == 0 ? letters(1 + random.nextInt(4)) : any(UNITS);
    }

    private String letters(int count) {
        var letters = new StringBuilder();
        for (int i = 0; i < count; i++) letters.append(CAPITALS.charAt(random.nextInt(CAPITALS.length())));
        return letters.toString();
    }

    private String number() {
        int most = List.of(10, 100, 1000, 3000, 10000).get(random.nextInt(5));
        return "%02d".formatted(1 + random.nextInt(most - 1));
    }

    private String dated() {
        return place() + ", " + date();
    }

    private String date() {
        var day = random.nextInt(5) < 2 ? PenMarks.byPen(day()) : random.nextInt(8) == 0 ? "   " : day();
        var month = random.nextInt(6) == 0 ? PenMarks.byPen(month()) : month();
        return "ngày " + day + " tháng " + month + " năm " + year();
    }

    private String place() {
        int words = 2 + random.nextInt(2);
        var place = new ArrayList<String>();
        for (int i = 0; i < words; i++) place.add(capital(i == 0 || random.nextBoolean() ? Syllables.any(random) : pairs.anyAfter(pairs.anyWord(random), random)));
        return random.nextInt(4) == 0 ? any(List.of("Hà Nội", "Đà Nẵng", "Thành phố Hồ Chí Minh", "Huế", "Cần Thơ", "Hải Phòng")) : String.join(" ", place);
    }

    private String day() {
        return "%02d".formatted(1 + random.nextInt(31));
    }

    private String month() {
        return (random.nextInt(3) == 0 ? "%02d" : "%d").formatted(1 + random.nextInt(12));
    }

    private int year() {
        return 1976 + random.nextInt(51);
    }

    private String signature() {
        return switch (random.nextInt(3)) {
            case 0 -> any(AUTHORITIES) + any(POSTS) + (random.nextBoolean() ? " " + upper(usualWords(1 + random.nextInt(3))) : "");
            case 1 -> upper(person());
            default -> person();
        };
    }

    private String person() {
        var name = new StringBuilder(any(SURNAMES));
        for (int i = 0; i < 1 + random.nextInt(3); i++) name.append(' ').append(capital(random.nextBoolean() ? Syllables.any(random) : pairs.anyWord(random)));
        return name.toString();
    }

    private String recipient() {
        var ends = any(List.of(";", ";", ";", ",", ".", ""));
        return switch (random.nextInt(6)) {
            case 0 -> "Nơi nhận:";
            case 1 -> "- Lưu: VT, " + unit() + (random.nextBoolean() ? " (" + "%02d".formatted(1 + random.nextInt(20)) + ")" : "") + ".";
            case 2 -> "- Như " + any(List.of("trên", "Điều 3", "kính gửi", "Điều " + (1 + random.nextInt(9)))) + ends;
            case 3 -> "Kính gửi: " + capital(usualWords(2 + random.nextInt(5)));
            default -> "- " + capital(usualWords(2 + random.nextInt(5))) + ends;
        };
    }

    private String figures() {
        return switch (random.nextInt(5)) {
            case 0 -> "%,d".formatted(random.nextInt(2_000_000_000)).replace(',', '.') + any(List.of(" đồng", "", " đồng/năm"));
            case 1 -> (1 + random.nextInt(99)) + "," + random.nextInt(10) + "%";
            case 2 -> day() + "/" + month() + "/" + year();
            case 3 -> "0" + (200 + random.nextInt(790)) + "." + (100000 + random.nextInt(899999));
            default -> random.nextInt(1000) + " " + random.nextInt(1000) + " " + SMALL.charAt(random.nextInt(SMALL.length())) + " " + letters(3);
        };
    }

    private <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
