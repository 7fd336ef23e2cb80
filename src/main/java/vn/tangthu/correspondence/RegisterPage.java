package vn.tangthu.correspondence;

import java.util.List;

/** A page of the register. @param total lines that fit the question */
public record RegisterPage(List<RegisterLine> lines, long total, RegisterQuestion question) {
    public int pages() {
        return (int) Math.max(1, (total + question.size() - 1) / question.size());
    }
}
