package vn.tangthu.recognition.products;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import vn.tangthu.recognition.PageReading;

/** Notes the pages without text because they could not be read, to say so in what is made. */
final class Unread {

    private final List<Integer> numbers = new ArrayList<>();

    void note(PageReading page) {
        if (page.state() != PageReading.State.DONE) numbers.add(page.number());
    }

    /** What a reader of the product should know of its text. */
    String description() {
        var machine = "Lớp chữ do máy nhận dạng từ ảnh các trang; bản gốc là tệp được lưu nguyên vẹn.";
        if (numbers.isEmpty()) return machine;
        return machine + " Không đọc được trang " + numbers.stream().map(String::valueOf).collect(Collectors.joining(", ")) + ": các trang này không có lớp chữ.";
    }
}
