package vn.tangthu.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import vn.tangthu.search.SearchEntry;

/**
 * Invented entries in administrative Vietnamese: frequent words are frequent, names and rare syllables make a long tail.
 * The same number gives the same entry every time.
 */
public final class SampleEntries {

    /** Agencies in the sample; the first one holds a twentieth of all entries, as a big department does. */
    public static final int AGENCIES = 300;

    private static final int RARER_TERMS = 8_000;

    /** A token that every entry carries: one token that sees as much as an administrator's hundreds. */
    public static final String EVERYTHING = "everything";

    private static final String[] TERMS = """
            ủy ban,nhân dân,thành phố,quyết định,công văn,kế hoạch,báo cáo,thông báo,thực hiện,đề nghị,cơ quan,đơn vị,tổ chức,\
            cán bộ,công chức,viên chức,quản lý,nhà nước,quy định,nghị định,thông tư,văn bản,hồ sơ,lưu trữ,văn thư,ban hành,\
            triển khai,hướng dẫn,kiểm tra,đánh giá,tổng hợp,xây dựng,đầu tư,dự án,đất đai,quy hoạch,giải phóng,mặt bằng,môi trường,\
            tài nguyên,giao thông,vận tải,giáo dục,đào tạo,y tế,bệnh viện,phòng chống,dịch bệnh,tiêm chủng,học sinh,giáo viên,\
            trường học,phường xã,khu vực,địa bàn,an ninh,trật tự,công an,quân sự,tài chính,ngân sách,kinh phí,thanh toán,quyết toán,\
            đấu thầu,mua sắm,tài sản,thiết bị,công nghệ,thông tin,chuyển đổi,hạ tầng,dữ liệu,phần mềm,dịch vụ,trực tuyến,\
            thủ tục,hành chính,cải cách,một cửa,người dân,doanh nghiệp,hộ gia đình,lao động,việc làm,bảo hiểm,xã hội,chính sách,\
            người nghèo,trẻ em,phụ nữ,thanh niên,văn hóa,thể thao,du lịch,lễ hội,di tích,bảo tàng,thư viện,nông nghiệp,\
            thủy lợi,thủy sản,chăn nuôi,thú y,lâm nghiệp,phòng cháy,chữa cháy,bão lụt,thiên tai,cứu nạn,cấp nước,thoát nước,\
            chiếu sáng,cây xanh,rác thải,khiếu nại,tố cáo,thanh tra,tiếp dân,tư pháp,hộ tịch,công chứng,thi đua,khen thưởng,\
            kỷ luật,bổ nhiệm,điều động,luân chuyển,tuyển dụng,biên chế,tiền lương,nghỉ hưu,hội nghị,cuộc họp,giấy mời,tờ trình,\
            phê duyệt,thẩm định,góp ý,dự thảo,nghị quyết,hội đồng,đại biểu,bầu cử,tiếp xúc,cử tri,chỉ đạo,phối hợp,chịu trách nhiệm""".split(",");

    private static final String[] PLACES =
            "Hải Châu,Sơn Trà,An Hải,Hòa Vang,Cẩm Lệ,Liên Chiểu,Ngũ Hành Sơn,Thanh Khê,Điện Bàn,Tam Kỳ,Hội An,Thăng Bình".split(",");
    private static final String[] AUTHORS =
            "Sở Y tế,Sở Nội vụ,Sở Tài chính,Sở Xây dựng,Sở Tư pháp,Công an thành phố,Ủy ban nhân dân phường,Văn phòng,Thanh tra,Bệnh viện,Trường học,Ban Quản lý".split(",");
    private static final String[] TYPES = "Công văn,Quyết định,Kế hoạch,Báo cáo,Thông báo,Tờ trình,Giấy mời,Hướng dẫn".split(",");
    private static final String[] SYMBOLS = "CV,QĐ,KH,BC,TB,TTr,GM,HD".split(",");
    private static final String[] FAMILIES = "Nguyễn,Trần,Lê,Phạm,Hoàng,Phan,Vũ,Đặng,Bùi,Đỗ,Hồ,Ngô".split(",");
    private static final String[] ONSETS = "b,c,ch,d,đ,g,h,kh,l,m,n,ng,nh,ph,qu,r,s,t,th,tr,v,x".split(",");
    private static final String[] RHYMES =
            "an,àn,ạn,ang,áng,anh,ạnh,âm,ầm,ân,ấn,ận,ên,ền,iên,iện,iết,inh,ình,oan,oàn,oa,òa,ong,òng,ôn,ông,ồng,ộng,ưng,ương,ường,ượng,uyên,uyền,uy,úy,ay,ày,ao,ào,âu,ầu,eo,êu".split(",");

    private SampleEntries() {}

    /** The token of an agency, 0 to {@link #AGENCIES} − 1. */
    public static String token(int agency) {
        return "agency:" + new UUID(11, agency);
    }

    /** So many tokens, every agency's among them when there are enough. */
    public static Set<String> tokens(int many) {
        var tokens = new TreeSet<String>();
        for (int i = 0; i < many; i++) tokens.add(token(i));
        return tokens;
    }

    /** The entry of this number. */
    public static SearchEntry entry(int number) {
        var random = new Random(number * 2_654_435_761L + 17);
        int agency = number % 20 == 0 ? 0 : 1 + random.nextInt(AGENCIES - 1);
        int type = skewed(random, TYPES.length);
        var date = LocalDate.of(2016, 1, 1).plusDays(random.nextInt(3_900));
        var reference = (1 + random.nextInt(3_000)) + "/" + SYMBOLS[type] + "-" + (random.nextBoolean() ? "UBND" : "S" + agency);
        return new SearchEntry(
                "incoming", new UUID(random.nextLong(), random.nextLong()), Set.of(token(agency), EVERYTHING), reference,
                TYPES[type] + " về việc " + words(random, 10), body(random),
                Map.of("author", List.of(AUTHORS[skewed(random, AUTHORS.length)]), "kind", List.of(TYPES[type]),
                        "year", List.of(String.valueOf(date.getYear()))),
                Optional.of(date), Map.of("number", String.valueOf(number)));
    }

    /** What people type: two or three frequent terms, places, names, numbers; with and without diacritics, some quoted. */
    public static List<String> questions(int many) {
        var random = new Random(4_711);
        var questions = new ArrayList<String>();
        for (int i = 0; i < many; i++) questions.add(question(random, i % 8));
        return questions;
    }

    private static String question(Random random, int sort) {
        return switch (sort) {
            case 0, 1 -> term(random) + " " + term(random);
            case 2 -> plain(term(random) + " " + term(random));
            case 3 -> term(random) + " " + pick(random, PLACES);
            case 4 -> plain(pick(random, PLACES));
            case 5 -> "\"" + term(random) + "\" " + term(random);
            case 6 -> (1 + random.nextInt(3_000)) + "/" + pick(random, SYMBOLS) + "-UBND";
            default -> pick(random, FAMILIES) + " " + syllable(random);
        };
    }

    private static String plain(String words) {
        return java.text.Normalizer.normalize(words, java.text.Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "").replace('đ', 'd').replace('Đ', 'D');
    }

    private static String body(Random random) {
        var body = new StringBuilder();
        int words = 100 + random.nextInt(50);
        for (int at = 0; at < words; ) {
            int length = 8 + random.nextInt(10);
            var sentence = words(random, length);
            body.append(Character.toUpperCase(sentence.charAt(0))).append(sentence, 1, sentence.length()).append(". ");
            at += length;
        }
        return body.append("Người ký: ").append(pick(random, FAMILIES)).append(' ').append(capital(syllable(random)))
                .append(' ').append(capital(syllable(random))).toString();
    }

    private static String words(Random random, int many) {
        var words = new StringBuilder();
        for (int at = 0; at < many; ) {
            int sort = random.nextInt(20);
            var next = sort < 15 ? term(random) : sort < 17 ? pick(random, PLACES) : sort < 18 ? String.valueOf(random.nextInt(2_000)) : syllable(random);
            words.append(words.isEmpty() ? "" : " ").append(next);
            at += 2;
        }
        return words.toString();
    }

    /** A frequent term, or as often one of thousands of rarer ones. */
    private static String term(Random random) {
        if (random.nextInt(10) < 4) return TERMS[skewed(random, TERMS.length)];
        var rare = new Random(skewed(random, RARER_TERMS) * 7_919L);
        return syllable(rare) + " " + syllable(rare);
    }

    /** Small numbers are far more frequent than great ones. */
    private static int skewed(Random random, int bound) {
        return (int) (Math.pow(random.nextDouble(), 2.2) * bound);
    }

    private static String syllable(Random random) {
        return pick(random, ONSETS) + pick(random, RHYMES);
    }

    private static String pick(Random random, String[] from) {
        return from[random.nextInt(from.length)];
    }

    private static String capital(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
