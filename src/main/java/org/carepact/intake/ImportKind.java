package org.carepact.intake;

import java.util.List;
import org.carepact.identity.Role;

/** What can be imported, by whom, and with which columns. */
public enum ImportKind {
    ORGANIZATIONS(List.of(Role.ADMIN, Role.OFFICER), List.of(
            new Column("uscc", true, "52449999MJM2026056"),
            new Column("name.zh", true, "岚溪县新芽社会工作服务中心"),
            new Column("name.en", false, "Xinya Social Work Centre"),
            new Column("type", true, "SOCIAL_SERVICE_ORGANIZATION"),
            new Column("legalRepresentative", true, "方永康"),
            new Column("address", true, "岚溪县长桥镇新圩路15号"),
            new Column("areas", false, "449999112 449999111"),
            new Column("phone", false, "0999-8765015"),
            new Column("email", false, "office@xinya.example"),
            new Column("parentBody", false, "岚溪县民政局"),
            new Column("introduction.zh", true, "乡镇儿童陪伴与家庭支持。"),
            new Column("registeredOn", true, "2020-09-01"),
            new Column("validUntil", false, "2030-08-31"))),
    SCHOOLS(List.of(Role.ADMIN, Role.OFFICER), List.of(
            new Column("uscc", true, "12449999456790012B"),
            new Column("name.zh", true, "云岭镇中心小学"),
            new Column("name.en", false, "Yunling Central Primary School"))),
    /** Staff of the uploader's own organization. */
    ROSTERS(List.of(Role.ORG_MANAGER), List.of(
            new Column("residentId", true, "449999199304121015"),
            new Column("name.zh", true, "谢雨桐"),
            new Column("name.en", false, "Xie Yutong"),
            new Column("role", true, "SOCIAL_WORKER"),
            new Column("childContact", true, "是"),
            new Column("since", true, "2025-01-06"),
            new Column("until", false, "")));

    private final List<Role> who;
    private final List<Column> columns;

    ImportKind(List<Role> who, List<Column> columns) {
        this.who = who;
        this.columns = columns;
    }

    /**
     * A column of the template.
     *
     * @param field name of the field it fills
     * @param required whether it must be there and filled in
     * @param example for the template
     */
    public record Column(String field, boolean required, String example) {}

    /** Roles that may import it. */
    public List<Role> who() {
        return who;
    }

    /** The columns of the template, the code by which a row is known first. */
    public List<Column> columns() {
        return columns;
    }

    /** Message key of a column's heading. */
    String heading(Column column) {
        return "intake.column." + name() + "." + column.field().replace(".", "-");
    }
}
