package vn.tangthu.search;

import java.util.UUID;
import org.springframework.stereotype.Component;

/** Placeholder until the search slice arrives. */
@Component
public class SearchDesk {
    public void handIn(SearchEntry entry) {}

    public void withdraw(String kind, UUID id) {}
}
