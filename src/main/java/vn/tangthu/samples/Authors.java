package vn.tangthu.samples;

import java.util.List;
import vn.tangthu.samples.Author.Leader;

/** Agencies of an invented city with invented leaders, for samples of which nothing else is asked. */
final class Authors {

    static final String CITY = "Ủy ban nhân dân thành phố Hải Vân";

    static final List<Author> ALL = List.of(
            Author.collective(CITY, "UBND", "Hải Vân", "Ủy ban nhân dân", chairs("Trần Quốc Khải"), chair2("Lê Thị Hồng Nhung"))
                    .withOffice(new Leader("Chánh Văn phòng", "Phạm Đình Lữ")),
            department("Sở Nội vụ", "SNV", "Hoàng Ngọc Ẩn", "Nguyễn Thị Thu Thủy"),
            department("Sở Tài chính", "STC", "Đặng Hữu Phước", "Vũ Thị Kim Oanh"),
            department("Sở Y tế", "SYT", "Bùi Xuân Trường", "Ngô Thị Bích Liễu"),
            department("Sở Giáo dục và Đào tạo", "SGDĐT", "Đỗ Thế Vỹ", "Huỳnh Thị Mỹ Duyên"),
            department("Sở Nông nghiệp và Môi trường", "SNNMT", "Phan Văn Thuận", "Nguyễn Hữu Lộc"),
            department("Sở Văn hóa, Thể thao và Du lịch", "SVHTTDL", "Trịnh Quang Nghĩa", "Tôn Nữ Diệu Hằng"),
            Author.collective("Ủy ban nhân dân phường Vân Hải", "UBND", "Vân Hải", "Ủy ban nhân dân", chairs("Võ Đức Thịnh"), chair2("Mai Thị Ánh Tuyết")),
            Author.collective("Ủy ban nhân dân xã Bàu Sen", "UBND", "Bàu Sen", "Ủy ban nhân dân", chairs("Lương Công Bằng"), chair2("Hồ Văn Dũng")),
            Author.collective("Hội đồng nhân dân thành phố Hải Vân", "HĐND", "Hải Vân", "Hội đồng nhân dân", chairs("Nguyễn Thị Ngọc Yến"), chair2("Cao Minh Triết")),
            Author.party("Đảng bộ thành phố Hải Vân", "Đảng ủy phường Vân Hải", "ĐU", "Vân Hải", new Leader("Bí thư", "Dương Tấn Ngữ"), new Leader("Phó Bí thư", "Lý Thị Quỳnh Như")),
            Author.headed("Sở Giáo dục và Đào tạo Hải Vân", "Trường Trung học phổ thông Lê Văn Hưu", "LVH", "Hải Vân", new Leader("Hiệu trưởng", "Tạ Duy Khiêm"), new Leader("Phó Hiệu trưởng", "Chu Thị Lệ Hằng")),
            Author.headed("Sở Y tế Hải Vân", "Bệnh viện Đa khoa Hải Vân", "BVĐK", "Hải Vân", new Leader("Giám đốc", "Đinh Trọng Nghĩa"), new Leader("Phó Giám đốc", "La Thị Cẩm Tú")));

    private Authors() {}

    private static Author department(String name, String symbol, String head, String deputy) {
        return Author.headed(CITY, name, symbol, "Hải Vân", new Leader("Giám đốc", head), new Leader("Phó Giám đốc", deputy));
    }

    private static Leader chairs(String name) {
        return new Leader("Chủ tịch", name);
    }

    private static Leader chair2(String name) {
        return new Leader("Phó Chủ tịch", name);
    }
}
