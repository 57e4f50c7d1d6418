package org.carepact.planning;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.carepact.identity.AccountId;
import org.carepact.identity.PartyId;
import org.carepact.kernel.persistence.VersionedEntity;

/** What a town or school needs of a service in a year, as numbers. */
@Entity
@Table(name = "need")
public class Need extends VersionedEntity {
    private String number;

    @Column(name = "body_id")
    private PartyId body;

    @Column(name = "place_id")
    private PartyId place;

    @Column(name = "need_year")
    private int year;

    private String service;
    private int children;
    private int units;
    private String basis;

    @Column(name = "entered_by")
    private AccountId enteredBy;

    protected Need() {}

    Need(String number, PartyId body, PartyId place, NeedRequest request, AccountId by) {
        this.number = number;
        this.body = body;
        this.place = place;
        this.year = request.year();
        this.service = request.service();
        this.enteredBy = by;
        fill(request);
    }

    /** Other numbers for the same place, year and service. */
    void fill(NeedRequest request) {
        this.children = request.children();
        this.units = request.units();
        this.basis = request.basis();
    }

    String number() {
        return number;
    }

    PartyId body() {
        return body;
    }

    PartyId place() {
        return place;
    }

    int year() {
        return year;
    }

    String service() {
        return service;
    }

    int children() {
        return children;
    }

    int units() {
        return units;
    }

    String basis() {
        return basis;
    }
}
