package org.cairn.casebook.project;

import java.util.List;
import java.util.stream.Collectors;

/** A project file that cannot be read as it stands; it carries every fault found, in the order of the file. */
public final class ProjectFault extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient List<Fault> faults;

    ProjectFault(String file, List<Fault> faults) {
        super(faults.stream().map(fault -> fault.in(file)).collect(Collectors.joining("\n")));
        this.faults = List.copyOf(faults);
    }

    /** Every fault of the file, at least one. */
    public List<Fault> faults() {
        return faults;
    }
}
