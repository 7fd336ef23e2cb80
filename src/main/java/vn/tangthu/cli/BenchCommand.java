package vn.tangthu.cli;

import java.nio.file.Path;
import tools.jackson.databind.json.JsonMapper;
import vn.tangthu.bench.BenchRun;
import vn.tangthu.bench.Benches;

/** Runs benchmarks. */
final class BenchCommand implements Command {

    @Override
    public String name() {
        return "bench";
    }

    @Override
    public String summary() {
        return "the benchmarks, each a ratio against a peer or a limit measured in the same run";
    }

    @Override
    public String help() {
        var text = new StringBuilder("usage: ./tangthu bench [NAME…] [--quick] [--json] [--data DIR]\n\n");
        for (var bench : Benches.all()) text.append("  %-14s %s%n".formatted(bench.name(), bench.summary()));
        return text + "\nWithout a name all of them run. --quick makes them small: to see that they work, not to quote.";
    }

    @Override
    public int run(Invocation invocation) throws Exception {
        for (var name : invocation.words()) {
            if (Benches.all().stream().noneMatch(b -> b.name().equals(name))) {
                throw new Invocation.UsageException("There is no benchmark \"" + name + "\".");
            }
        }
        var scratch = invocation.option("data").map(Path::of).orElseGet(() -> Path.of("target", "bench"));
        var run = new BenchRun(invocation.program(), scratch.toAbsolutePath(), invocation.has("quick"));
        for (var bench : Benches.all()) {
            if (!invocation.words().isEmpty() && !invocation.words().contains(bench.name())) continue;
            System.out.println(bench.name() + ": " + bench.summary());
            bench.run(run);
        }
        if (invocation.has("json")) System.out.println(JsonMapper.builder().build().writeValueAsString(run.found()));
        return 0;
    }
}
