package vn.tangthu.outgoing;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;
import java.util.function.IntFunction;

/** Goes through pages of something one after the other, holding one page at a time. */
final class Steps<T> implements Iterator<T> {

    private final IntFunction<List<T>> pages;
    private Iterator<T> here = List.<T>of().iterator();
    private int page;
    private boolean over;

    /** @param pages by their number, from 1; the first empty one is the end */
    Steps(IntFunction<List<T>> pages) {
        this.pages = pages;
    }

    @Override
    public boolean hasNext() {
        if (!here.hasNext() && !over) {
            here = pages.apply(++page).iterator();
            over = !here.hasNext();
        }
        return here.hasNext();
    }

    @Override
    public T next() {
        if (!hasNext()) throw new NoSuchElementException();
        return here.next();
    }

    <R> Iterator<R> map(Function<T, R> to) {
        var of = this;
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return of.hasNext();
            }

            @Override
            public R next() {
                return to.apply(of.next());
            }
        };
    }
}
