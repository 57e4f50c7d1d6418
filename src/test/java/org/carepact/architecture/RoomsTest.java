package org.carepact.architecture;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Rooms in the order of the house: each may import those before it, their root package only. */
class RoomsTest {
    private static final String ROOT = "org.carepact.";

    private static final List<String> ORDER = List.of("kernel", "identity", "document", "audit", "rules", "inbox", "registry", "people", "intake", "vetting", "rotation", "catalogue", "planning",
            "tender", "bid", "opening", "evaluation", "award", "contract", "delivery", "payment", "supervision", "assessment", "collaboration",
            "opendata", "insight", "portal", "demo", "client", "launch");

    private static final JavaClasses CLASSES =
            new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.carepact");

    @Test
    void aRoomImportsOnlyEarlierRoomsAndOnlyTheirFace() {
        List<String> faults = new ArrayList<>();
        for (JavaClass type : CLASSES) {
            String room = room(type);
            for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                JavaClass target = dependency.getTargetClass().getBaseComponentType();
                if (!target.getPackageName().startsWith(ROOT) || room(target).equals(room)) {
                    continue;
                }
                boolean later = ORDER.indexOf(room(target)) > ORDER.indexOf(room);
                boolean inner = !room(target).equals("kernel") && !target.getPackageName().equals(ROOT + room(target));
                if (later || inner) {
                    faults.add(type.getName() + " → " + target.getName());
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void everyRoomIsKnown() {
        assertThat(CLASSES.stream().map(RoomsTest::room).distinct()).allMatch(ORDER::contains);
    }

    @Test
    void noRoomsFormACycle() {
        slices().matching("org.carepact.(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void onlyServicesOpenTransactions() {
        assertThat(CLASSES.stream()
                        .filter(type -> type.getMethods().stream().anyMatch(method -> method.isAnnotatedWith(Transactional.class)))
                        .map(JavaClass::getSimpleName)
                        .filter(name -> name.endsWith("Resource") || name.endsWith("Pages") || name.endsWith("Store") || name.endsWith("View")))
                .isEmpty();
    }

    @Test
    void storesStayInTheirRoom() {
        assertThat(CLASSES.stream()
                        .filter(type -> type.isAssignableTo(PanacheRepositoryBase.class))
                        .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC) || type.isMemberClass() || !type.getSimpleName().endsWith("Store"))
                        .map(JavaClass::getName))
                .isEmpty();
    }

    @Test
    void noResourceOrPageAsksTheDatabase() {
        assertThat(CLASSES.stream()
                        .filter(type -> type.getSimpleName().endsWith("Resource") || type.getSimpleName().endsWith("Pages"))
                        .filter(type -> type.getDirectDependenciesFromSelf().stream()
                                .map(dependency -> dependency.getTargetClass())
                                .anyMatch(target -> target.isAssignableTo(EntityManager.class) || target.getSimpleName().endsWith("Store")))
                        .map(JavaClass::getName))
                .isEmpty();
    }

    @Test
    void entitiesHaveNoPublicSetters() {
        assertThat(CLASSES.stream()
                        .filter(type -> type.isAnnotatedWith(Entity.class))
                        .flatMap(type -> type.getMethods().stream())
                        .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC) && method.getName().matches("set[A-Z].*"))
                        .filter(method -> !method.getName().startsWith("set$") && !method.getModifiers().contains(JavaModifier.SYNTHETIC))
                        .map(method -> method.getFullName()))
                .isEmpty();
    }

    @Test
    void noEntityLeavesItsRoom() {
        List<String> faults = new ArrayList<>();
        for (JavaClass type : CLASSES) {
            for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                JavaClass target = dependency.getTargetClass();
                if (target.isAnnotatedWith(Entity.class) && !room(target).equals(room(type))) {
                    faults.add(type.getName() + " → " + target.getName());
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void everyPackageSaysWhatItIsFor() throws Exception {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            List<Path> silent = files.filter(file -> file.toString().endsWith(".java"))
                    .map(Path::getParent)
                    .distinct()
                    .filter(directory -> !Files.exists(directory.resolve("package-info.java")))
                    .toList();
            assertThat(silent).isEmpty();
        }
    }

    private static String room(JavaClass type) {
        String rest = type.getPackageName().substring(ROOT.length());
        int dot = rest.indexOf('.');
        return dot < 0 ? rest : rest.substring(0, dot);
    }
}
