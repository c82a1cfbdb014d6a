import * as $protobuf from "protobufjs/minimal.js";
import Long = require("long");

/** Namespace runcard. */
export namespace runcard {

    /** Namespace v1. */
    namespace v1 {

        /**
         * Properties of a LatLon.
         * @deprecated Use runcard.v1.LatLon.$Properties instead.
         */
        interface ILatLon extends runcard.v1.LatLon.$Properties {
        }

        /** Represents a LatLon. */
        class LatLon {

            /**
             * Constructs a new LatLon.
             * @param [properties] Properties to set
             */
            constructor(properties?: runcard.v1.LatLon.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** LatLon lat. */
            lat?: (number|null);

            /** LatLon lon. */
            lon?: (number|null);

            /**
             * Encodes the specified LatLon message. Does not implicitly {@link runcard.v1.LatLon.verify|verify} messages.
             * @param message LatLon message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runcard.v1.LatLon.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a LatLon message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runcard.v1.LatLon & runcard.v1.LatLon.$Shape} LatLon
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runcard.v1.LatLon & runcard.v1.LatLon.$Shape;
        }

        namespace LatLon {

            /** Properties of a LatLon. */
            interface $Properties {

                /** LatLon lat */
                lat?: (number|null);

                /** LatLon lon */
                lon?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a LatLon. */
            type $Shape = runcard.v1.LatLon.$Properties;
        }

        /**
         * Properties of a Ring.
         * @deprecated Use runcard.v1.Ring.$Properties instead.
         */
        interface IRing extends runcard.v1.Ring.$Properties {
        }

        /** Represents a Ring. */
        class Ring {

            /**
             * Constructs a new Ring.
             * @param [properties] Properties to set
             */
            constructor(properties?: runcard.v1.Ring.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Ring points. */
            points: runcard.v1.LatLon.$Properties[];

            /**
             * Encodes the specified Ring message. Does not implicitly {@link runcard.v1.Ring.verify|verify} messages.
             * @param message Ring message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runcard.v1.Ring.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Ring message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runcard.v1.Ring & runcard.v1.Ring.$Shape} Ring
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runcard.v1.Ring & runcard.v1.Ring.$Shape;
        }

        namespace Ring {

            /** Properties of a Ring. */
            interface $Properties {

                /** Ring points */
                points?: (runcard.v1.LatLon.$Properties[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Ring. */
            type $Shape = runcard.v1.Ring.$Properties;
        }

        /**
         * Properties of a Notice.
         * @deprecated Use runcard.v1.Notice.$Properties instead.
         */
        interface INotice extends runcard.v1.Notice.$Properties {
        }

        /** Represents a Notice. */
        class Notice {

            /**
             * Constructs a new Notice.
             * @param [properties] Properties to set
             */
            constructor(properties?: runcard.v1.Notice.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Notice code. */
            code: string;

            /** Notice message. */
            message: string;

            /**
             * Encodes the specified Notice message. Does not implicitly {@link runcard.v1.Notice.verify|verify} messages.
             * @param message Notice message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runcard.v1.Notice.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Notice message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runcard.v1.Notice & runcard.v1.Notice.$Shape} Notice
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runcard.v1.Notice & runcard.v1.Notice.$Shape;
        }

        namespace Notice {

            /** Properties of a Notice. */
            interface $Properties {

                /** Notice code */
                code?: (string|null);

                /** Notice message */
                message?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Notice. */
            type $Shape = runcard.v1.Notice.$Properties;
        }

        /**
         * Properties of an Epochs.
         * @deprecated Use runcard.v1.Epochs.$Properties instead.
         */
        interface IEpochs extends runcard.v1.Epochs.$Properties {
        }

        /** Represents an Epochs. */
        class Epochs {

            /**
             * Constructs a new Epochs.
             * @param [properties] Properties to set
             */
            constructor(properties?: runcard.v1.Epochs.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Epochs network. */
            network: number;

            /** Epochs traffic. */
            traffic: number;

            /** Epochs fleet. */
            fleet: number;

            /** Epochs trafficAgeMs. */
            trafficAgeMs?: (number|null);

            /**
             * Encodes the specified Epochs message. Does not implicitly {@link runcard.v1.Epochs.verify|verify} messages.
             * @param message Epochs message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runcard.v1.Epochs.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an Epochs message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runcard.v1.Epochs & runcard.v1.Epochs.$Shape} Epochs
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runcard.v1.Epochs & runcard.v1.Epochs.$Shape;
        }

        namespace Epochs {

            /** Properties of an Epochs. */
            interface $Properties {

                /** Epochs network */
                network?: (number|null);

                /** Epochs traffic */
                traffic?: (number|null);

                /** Epochs fleet */
                fleet?: (number|null);

                /** Epochs trafficAgeMs */
                trafficAgeMs?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an Epochs. */
            type $Shape = runcard.v1.Epochs.$Properties;
        }

        /**
         * Properties of an IncidentType.
         * @deprecated Use runcard.v1.IncidentType.$Properties instead.
         */
        interface IIncidentType extends runcard.v1.IncidentType.$Properties {
        }

        /** Represents an IncidentType. */
        class IncidentType {

            /**
             * Constructs a new IncidentType.
             * @param [properties] Properties to set
             */
            constructor(properties?: runcard.v1.IncidentType.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /**
             * Encodes the specified IncidentType message. Does not implicitly {@link runcard.v1.IncidentType.verify|verify} messages.
             * @param message IncidentType message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runcard.v1.IncidentType.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an IncidentType message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runcard.v1.IncidentType & runcard.v1.IncidentType.$Shape} IncidentType
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runcard.v1.IncidentType & runcard.v1.IncidentType.$Shape;
        }

        namespace IncidentType {

            /** Properties of an IncidentType. */
            interface $Properties {

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an IncidentType. */
            type $Shape = runcard.v1.IncidentType.$Properties;

            /** Value enum. */
            enum Value {

                /** UNSPECIFIED value */
                UNSPECIFIED = 0,

                /** STRUCTURE_FIRE value */
                STRUCTURE_FIRE = 1,

                /** VEHICLE_FIRE value */
                VEHICLE_FIRE = 2,

                /** OUTDOOR_FIRE value */
                OUTDOOR_FIRE = 3,

                /** ELECTRICAL_FIRE value */
                ELECTRICAL_FIRE = 4,

                /** ALARM value */
                ALARM = 5,

                /** RESCUE value */
                RESCUE = 6,

                /** TRAFFIC_RESCUE value */
                TRAFFIC_RESCUE = 7,

                /** FLOOD_RESCUE value */
                FLOOD_RESCUE = 8,

                /** HAZMAT value */
                HAZMAT = 9,

                /** OTHER value */
                OTHER = 10
            }
        }

        /**
         * Properties of a FacilityClass.
         * @deprecated Use runcard.v1.FacilityClass.$Properties instead.
         */
        interface IFacilityClass extends runcard.v1.FacilityClass.$Properties {
        }

        /** Represents a FacilityClass. */
        class FacilityClass {

            /**
             * Constructs a new FacilityClass.
             * @param [properties] Properties to set
             */
            constructor(properties?: runcard.v1.FacilityClass.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /**
             * Encodes the specified FacilityClass message. Does not implicitly {@link runcard.v1.FacilityClass.verify|verify} messages.
             * @param message FacilityClass message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runcard.v1.FacilityClass.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a FacilityClass message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runcard.v1.FacilityClass & runcard.v1.FacilityClass.$Shape} FacilityClass
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runcard.v1.FacilityClass & runcard.v1.FacilityClass.$Shape;
        }

        namespace FacilityClass {

            /** Properties of a FacilityClass. */
            interface $Properties {

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a FacilityClass. */
            type $Shape = runcard.v1.FacilityClass.$Properties;

            /** Value enum. */
            enum Value {

                /** UNSPECIFIED value */
                UNSPECIFIED = 0,

                /** HOUSE value */
                HOUSE = 1,

                /** SHOP_HOUSE value */
                SHOP_HOUSE = 2,

                /** MINI_APARTMENT value */
                MINI_APARTMENT = 3,

                /** BOARDING_HOUSE value */
                BOARDING_HOUSE = 4,

                /** APARTMENT_TOWER value */
                APARTMENT_TOWER = 5,

                /** OLD_HOUSING_BLOCK value */
                OLD_HOUSING_BLOCK = 6,

                /** MARKET value */
                MARKET = 7,

                /** KARAOKE value */
                KARAOKE = 8,

                /** WORKSHOP value */
                WORKSHOP = 9,

                /** WAREHOUSE value */
                WAREHOUSE = 10,

                /** SCHOOL value */
                SCHOOL = 11,

                /** HOSPITAL value */
                HOSPITAL = 12,

                /** OFFICE value */
                OFFICE = 13,

                /** OTHER value */
                OTHER = 14
            }
        }

        /**
         * Properties of an IncidentFacts.
         * @deprecated Use runcard.v1.IncidentFacts.$Properties instead.
         */
        interface IIncidentFacts extends runcard.v1.IncidentFacts.$Properties {
        }

        /** Represents an IncidentFacts. */
        class IncidentFacts {

            /**
             * Constructs a new IncidentFacts.
             * @param [properties] Properties to set
             */
            constructor(properties?: runcard.v1.IncidentFacts.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** IncidentFacts id. */
            id: string;

            /** IncidentFacts location. */
            location?: (runcard.v1.LatLon.$Properties|null);

            /** IncidentFacts type. */
            type: runcard.v1.IncidentType.Value;

            /** IncidentFacts facilityClass. */
            facilityClass: runcard.v1.FacilityClass.Value;

            /** IncidentFacts alarmLevel. */
            alarmLevel?: (number|null);

            /** IncidentFacts floors. */
            floors?: (number|null);

            /** IncidentFacts floorAreaM2. */
            floorAreaM2?: (number|null);

            /** IncidentFacts peopleTrapped. */
            peopleTrapped?: (number|null);

            /** IncidentFacts premiseId. */
            premiseId: string;

            /** IncidentFacts fireFloor. */
            fireFloor?: (number|null);

            /** IncidentFacts trappedFloor. */
            trappedFloor?: (number|null);

            /** IncidentFacts hazards. */
            hazards: runcard.v1.Hazard.Value[];

            /** IncidentFacts powerCut. */
            powerCut?: (boolean|null);

            /** IncidentFacts locationAccuracyM. */
            locationAccuracyM?: (number|null);

            /** IncidentFacts reportedAtMs. */
            reportedAtMs?: (number|null);

            /** IncidentFacts verification. */
            verification: runcard.v1.Verification.Value;

            /** IncidentFacts callCount. */
            callCount?: (number|null);

            /** IncidentFacts accessPoints. */
            accessPoints: runcard.v1.AccessPoint.$Properties[];

            /**
             * Encodes the specified IncidentFacts message. Does not implicitly {@link runcard.v1.IncidentFacts.verify|verify} messages.
             * @param message IncidentFacts message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runcard.v1.IncidentFacts.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an IncidentFacts message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runcard.v1.IncidentFacts & runcard.v1.IncidentFacts.$Shape} IncidentFacts
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runcard.v1.IncidentFacts & runcard.v1.IncidentFacts.$Shape;
        }

        namespace IncidentFacts {

            /** Properties of an IncidentFacts. */
            interface $Properties {

                /** IncidentFacts id */
                id?: (string|null);

                /** IncidentFacts location */
                location?: (runcard.v1.LatLon.$Properties|null);

                /** IncidentFacts type */
                type?: (runcard.v1.IncidentType.Value|null);

                /** IncidentFacts facilityClass */
                facilityClass?: (runcard.v1.FacilityClass.Value|null);

                /** IncidentFacts alarmLevel */
                alarmLevel?: (number|null);

                /** IncidentFacts floors */
                floors?: (number|null);

                /** IncidentFacts floorAreaM2 */
                floorAreaM2?: (number|null);

                /** IncidentFacts peopleTrapped */
                peopleTrapped?: (number|null);

                /** IncidentFacts premiseId */
                premiseId?: (string|null);

                /** IncidentFacts fireFloor */
                fireFloor?: (number|null);

                /** IncidentFacts trappedFloor */
                trappedFloor?: (number|null);

                /** IncidentFacts hazards */
                hazards?: (runcard.v1.Hazard.Value[]|null);

                /** IncidentFacts powerCut */
                powerCut?: (boolean|null);

                /** IncidentFacts locationAccuracyM */
                locationAccuracyM?: (number|null);

                /** IncidentFacts reportedAtMs */
                reportedAtMs?: (number|null);

                /** IncidentFacts verification */
                verification?: (runcard.v1.Verification.Value|null);

                /** IncidentFacts callCount */
                callCount?: (number|null);

                /** IncidentFacts accessPoints */
                accessPoints?: (runcard.v1.AccessPoint.$Properties[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an IncidentFacts. */
            type $Shape = runcard.v1.IncidentFacts.$Properties;
        }

        /**
         * Properties of a Verification.
         * @deprecated Use runcard.v1.Verification.$Properties instead.
         */
        interface IVerification extends runcard.v1.Verification.$Properties {
        }

        /** Represents a Verification. */
        class Verification {

            /**
             * Constructs a new Verification.
             * @param [properties] Properties to set
             */
            constructor(properties?: runcard.v1.Verification.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /**
             * Encodes the specified Verification message. Does not implicitly {@link runcard.v1.Verification.verify|verify} messages.
             * @param message Verification message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runcard.v1.Verification.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Verification message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runcard.v1.Verification & runcard.v1.Verification.$Shape} Verification
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runcard.v1.Verification & runcard.v1.Verification.$Shape;
        }

        namespace Verification {

            /** Properties of a Verification. */
            interface $Properties {

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Verification. */
            type $Shape = runcard.v1.Verification.$Properties;

            /** Value enum. */
            enum Value {

                /** UNSPECIFIED value */
                UNSPECIFIED = 0,

                /** UNVERIFIED value */
                UNVERIFIED = 1,

                /** VERIFIED value */
                VERIFIED = 2
            }
        }

        /**
         * Properties of an AccessPoint.
         * @deprecated Use runcard.v1.AccessPoint.$Properties instead.
         */
        interface IAccessPoint extends runcard.v1.AccessPoint.$Properties {
        }

        /** Represents an AccessPoint. */
        class AccessPoint {

            /**
             * Constructs a new AccessPoint.
             * @param [properties] Properties to set
             */
            constructor(properties?: runcard.v1.AccessPoint.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** AccessPoint lat. */
            lat?: (number|null);

            /** AccessPoint lon. */
            lon?: (number|null);

            /** AccessPoint probability. */
            probability?: (number|null);

            /** AccessPoint openHours. */
            openHours: string;

            /** AccessPoint gateLocked. */
            gateLocked?: (boolean|null);

            /**
             * Encodes the specified AccessPoint message. Does not implicitly {@link runcard.v1.AccessPoint.verify|verify} messages.
             * @param message AccessPoint message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runcard.v1.AccessPoint.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an AccessPoint message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runcard.v1.AccessPoint & runcard.v1.AccessPoint.$Shape} AccessPoint
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runcard.v1.AccessPoint & runcard.v1.AccessPoint.$Shape;
        }

        namespace AccessPoint {

            /** Properties of an AccessPoint. */
            interface $Properties {

                /** AccessPoint lat */
                lat?: (number|null);

                /** AccessPoint lon */
                lon?: (number|null);

                /** AccessPoint probability */
                probability?: (number|null);

                /** AccessPoint openHours */
                openHours?: (string|null);

                /** AccessPoint gateLocked */
                gateLocked?: (boolean|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an AccessPoint. */
            type $Shape = runcard.v1.AccessPoint.$Properties;
        }

        /**
         * Properties of a Hazard.
         * @deprecated Use runcard.v1.Hazard.$Properties instead.
         */
        interface IHazard extends runcard.v1.Hazard.$Properties {
        }

        /** Represents a Hazard. */
        class Hazard {

            /**
             * Constructs a new Hazard.
             * @param [properties] Properties to set
             */
            constructor(properties?: runcard.v1.Hazard.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /**
             * Encodes the specified Hazard message. Does not implicitly {@link runcard.v1.Hazard.verify|verify} messages.
             * @param message Hazard message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runcard.v1.Hazard.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Hazard message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runcard.v1.Hazard & runcard.v1.Hazard.$Shape} Hazard
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runcard.v1.Hazard & runcard.v1.Hazard.$Shape;
        }

        namespace Hazard {

            /** Properties of a Hazard. */
            interface $Properties {

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Hazard. */
            type $Shape = runcard.v1.Hazard.$Properties;

            /** Value enum. */
            enum Value {

                /** UNSPECIFIED value */
                UNSPECIFIED = 0,

                /** LITHIUM value */
                LITHIUM = 1,

                /** LPG value */
                LPG = 2,

                /** CHEMICAL value */
                CHEMICAL = 3,

                /** CAGE_BALCONY value */
                CAGE_BALCONY = 4,

                /** LOCKED_EXIT value */
                LOCKED_EXIT = 5,

                /** SOUNDPROOFED value */
                SOUNDPROOFED = 6
            }
        }

        /**
         * Properties of an Incident.
         * @deprecated Use runcard.v1.Incident.$Properties instead.
         */
        interface IIncident extends runcard.v1.Incident.$Properties {
        }

        /** Represents an Incident. */
        class Incident {

            /**
             * Constructs a new Incident.
             * @param [properties] Properties to set
             */
            constructor(properties?: runcard.v1.Incident.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Incident facts. */
            facts?: (runcard.v1.IncidentFacts.$Properties|null);

            /** Incident status. */
            status: runcard.v1.IncidentStatus.Value;

            /** Incident openedAtUnixMs. */
            openedAtUnixMs: number;

            /** Incident closedAtUnixMs. */
            closedAtUnixMs?: (number|null);

            /** Incident unitIds. */
            unitIds: string[];

            /**
             * Encodes the specified Incident message. Does not implicitly {@link runcard.v1.Incident.verify|verify} messages.
             * @param message Incident message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runcard.v1.Incident.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an Incident message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runcard.v1.Incident & runcard.v1.Incident.$Shape} Incident
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runcard.v1.Incident & runcard.v1.Incident.$Shape;
        }

        namespace Incident {

            /** Properties of an Incident. */
            interface $Properties {

                /** Incident facts */
                facts?: (runcard.v1.IncidentFacts.$Properties|null);

                /** Incident status */
                status?: (runcard.v1.IncidentStatus.Value|null);

                /** Incident openedAtUnixMs */
                openedAtUnixMs?: (number|null);

                /** Incident closedAtUnixMs */
                closedAtUnixMs?: (number|null);

                /** Incident unitIds */
                unitIds?: (string[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an Incident. */
            type $Shape = runcard.v1.Incident.$Properties;
        }

        /**
         * Properties of an IncidentStatus.
         * @deprecated Use runcard.v1.IncidentStatus.$Properties instead.
         */
        interface IIncidentStatus extends runcard.v1.IncidentStatus.$Properties {
        }

        /** Represents an IncidentStatus. */
        class IncidentStatus {

            /**
             * Constructs a new IncidentStatus.
             * @param [properties] Properties to set
             */
            constructor(properties?: runcard.v1.IncidentStatus.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /**
             * Encodes the specified IncidentStatus message. Does not implicitly {@link runcard.v1.IncidentStatus.verify|verify} messages.
             * @param message IncidentStatus message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runcard.v1.IncidentStatus.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an IncidentStatus message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runcard.v1.IncidentStatus & runcard.v1.IncidentStatus.$Shape} IncidentStatus
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runcard.v1.IncidentStatus & runcard.v1.IncidentStatus.$Shape;
        }

        namespace IncidentStatus {

            /** Properties of an IncidentStatus. */
            interface $Properties {

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an IncidentStatus. */
            type $Shape = runcard.v1.IncidentStatus.$Properties;

            /** Value enum. */
            enum Value {

                /** UNSPECIFIED value */
                UNSPECIFIED = 0,

                /** OPEN value */
                OPEN = 1,

                /** CLOSED value */
                CLOSED = 2
            }
        }

        /**
         * Properties of an Area.
         * @deprecated Use runcard.v1.Area.$Properties instead.
         */
        interface IArea extends runcard.v1.Area.$Properties {
        }

        /** Represents an Area. */
        class Area {

            /**
             * Constructs a new Area.
             * @param [properties] Properties to set
             */
            constructor(properties?: runcard.v1.Area.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Area id. */
            id: string;

            /** Area name. */
            name: string;

            /** Area population. */
            population: number;

            /** Area outlines. */
            outlines: runcard.v1.Ring.$Properties[];

            /** Area stationId. */
            stationId?: (string|null);

            /**
             * Encodes the specified Area message. Does not implicitly {@link runcard.v1.Area.verify|verify} messages.
             * @param message Area message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runcard.v1.Area.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an Area message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runcard.v1.Area & runcard.v1.Area.$Shape} Area
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runcard.v1.Area & runcard.v1.Area.$Shape;
        }

        namespace Area {

            /** Properties of an Area. */
            interface $Properties {

                /** Area id */
                id?: (string|null);

                /** Area name */
                name?: (string|null);

                /** Area population */
                population?: (number|null);

                /** Area outlines */
                outlines?: (runcard.v1.Ring.$Properties[]|null);

                /** Area stationId */
                stationId?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an Area. */
            type $Shape = runcard.v1.Area.$Properties;
        }

        /**
         * Properties of an UpsertAreasRequest.
         * @deprecated Use runcard.v1.UpsertAreasRequest.$Properties instead.
         */
        interface IUpsertAreasRequest extends runcard.v1.UpsertAreasRequest.$Properties {
        }

        /** Represents an UpsertAreasRequest. */
        class UpsertAreasRequest {

            /**
             * Constructs a new UpsertAreasRequest.
             * @param [properties] Properties to set
             */
            constructor(properties?: runcard.v1.UpsertAreasRequest.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** UpsertAreasRequest areas. */
            areas: runcard.v1.Area.$Properties[];

            /**
             * Encodes the specified UpsertAreasRequest message. Does not implicitly {@link runcard.v1.UpsertAreasRequest.verify|verify} messages.
             * @param message UpsertAreasRequest message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runcard.v1.UpsertAreasRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an UpsertAreasRequest message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runcard.v1.UpsertAreasRequest & runcard.v1.UpsertAreasRequest.$Shape} UpsertAreasRequest
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runcard.v1.UpsertAreasRequest & runcard.v1.UpsertAreasRequest.$Shape;
        }

        namespace UpsertAreasRequest {

            /** Properties of an UpsertAreasRequest. */
            interface $Properties {

                /** UpsertAreasRequest areas */
                areas?: (runcard.v1.Area.$Properties[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an UpsertAreasRequest. */
            type $Shape = runcard.v1.UpsertAreasRequest.$Properties;
        }

        /**
         * Properties of an UpsertAreasResponse.
         * @deprecated Use runcard.v1.UpsertAreasResponse.$Properties instead.
         */
        interface IUpsertAreasResponse extends runcard.v1.UpsertAreasResponse.$Properties {
        }

        /** Represents an UpsertAreasResponse. */
        class UpsertAreasResponse {

            /**
             * Constructs a new UpsertAreasResponse.
             * @param [properties] Properties to set
             */
            constructor(properties?: runcard.v1.UpsertAreasResponse.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** UpsertAreasResponse upsertedCount. */
            upsertedCount: number;

            /** UpsertAreasResponse fleetEpoch. */
            fleetEpoch: number;

            /**
             * Encodes the specified UpsertAreasResponse message. Does not implicitly {@link runcard.v1.UpsertAreasResponse.verify|verify} messages.
             * @param message UpsertAreasResponse message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runcard.v1.UpsertAreasResponse.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an UpsertAreasResponse message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runcard.v1.UpsertAreasResponse & runcard.v1.UpsertAreasResponse.$Shape} UpsertAreasResponse
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runcard.v1.UpsertAreasResponse & runcard.v1.UpsertAreasResponse.$Shape;
        }

        namespace UpsertAreasResponse {

            /** Properties of an UpsertAreasResponse. */
            interface $Properties {

                /** UpsertAreasResponse upsertedCount */
                upsertedCount?: (number|null);

                /** UpsertAreasResponse fleetEpoch */
                fleetEpoch?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an UpsertAreasResponse. */
            type $Shape = runcard.v1.UpsertAreasResponse.$Properties;
        }

        /**
         * Properties of a GetCoverageRequest.
         * @deprecated Use runcard.v1.GetCoverageRequest.$Properties instead.
         */
        interface IGetCoverageRequest extends runcard.v1.GetCoverageRequest.$Properties {
        }

        /** Represents a GetCoverageRequest. */
        class GetCoverageRequest {

            /**
             * Constructs a new GetCoverageRequest.
             * @param [properties] Properties to set
             */
            constructor(properties?: runcard.v1.GetCoverageRequest.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** GetCoverageRequest withinMs. */
            withinMs: number;

            /** GetCoverageRequest capability. */
            capability: string;

            /**
             * Encodes the specified GetCoverageRequest message. Does not implicitly {@link runcard.v1.GetCoverageRequest.verify|verify} messages.
             * @param message GetCoverageRequest message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runcard.v1.GetCoverageRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a GetCoverageRequest message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runcard.v1.GetCoverageRequest & runcard.v1.GetCoverageRequest.$Shape} GetCoverageRequest
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runcard.v1.GetCoverageRequest & runcard.v1.GetCoverageRequest.$Shape;
        }

        namespace GetCoverageRequest {

            /** Properties of a GetCoverageRequest. */
            interface $Properties {

                /** GetCoverageRequest withinMs */
                withinMs?: (number|null);

                /** GetCoverageRequest capability */
                capability?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a GetCoverageRequest. */
            type $Shape = runcard.v1.GetCoverageRequest.$Properties;
        }

        /**
         * Properties of a GetCoverageResponse.
         * @deprecated Use runcard.v1.GetCoverageResponse.$Properties instead.
         */
        interface IGetCoverageResponse extends runcard.v1.GetCoverageResponse.$Properties {
        }

        /** Represents a GetCoverageResponse. */
        class GetCoverageResponse {

            /**
             * Constructs a new GetCoverageResponse.
             * @param [properties] Properties to set
             */
            constructor(properties?: runcard.v1.GetCoverageResponse.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** GetCoverageResponse areas. */
            areas: runcard.v1.AreaCoverage.$Properties[];

            /** GetCoverageResponse coveredPeople. */
            coveredPeople: number;

            /** GetCoverageResponse population. */
            population: number;

            /** GetCoverageResponse epochs. */
            epochs?: (runcard.v1.Epochs.$Properties|null);

            /**
             * Encodes the specified GetCoverageResponse message. Does not implicitly {@link runcard.v1.GetCoverageResponse.verify|verify} messages.
             * @param message GetCoverageResponse message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runcard.v1.GetCoverageResponse.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a GetCoverageResponse message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runcard.v1.GetCoverageResponse & runcard.v1.GetCoverageResponse.$Shape} GetCoverageResponse
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runcard.v1.GetCoverageResponse & runcard.v1.GetCoverageResponse.$Shape;
        }

        namespace GetCoverageResponse {

            /** Properties of a GetCoverageResponse. */
            interface $Properties {

                /** GetCoverageResponse areas */
                areas?: (runcard.v1.AreaCoverage.$Properties[]|null);

                /** GetCoverageResponse coveredPeople */
                coveredPeople?: (number|null);

                /** GetCoverageResponse population */
                population?: (number|null);

                /** GetCoverageResponse epochs */
                epochs?: (runcard.v1.Epochs.$Properties|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a GetCoverageResponse. */
            type $Shape = runcard.v1.GetCoverageResponse.$Properties;
        }

        /**
         * Properties of an AreaCoverage.
         * @deprecated Use runcard.v1.AreaCoverage.$Properties instead.
         */
        interface IAreaCoverage extends runcard.v1.AreaCoverage.$Properties {
        }

        /** Represents an AreaCoverage. */
        class AreaCoverage {

            /**
             * Constructs a new AreaCoverage.
             * @param [properties] Properties to set
             */
            constructor(properties?: runcard.v1.AreaCoverage.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** AreaCoverage areaId. */
            areaId: string;

            /** AreaCoverage coveredPeople. */
            coveredPeople: number;

            /** AreaCoverage population. */
            population: number;

            /**
             * Encodes the specified AreaCoverage message. Does not implicitly {@link runcard.v1.AreaCoverage.verify|verify} messages.
             * @param message AreaCoverage message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runcard.v1.AreaCoverage.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an AreaCoverage message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runcard.v1.AreaCoverage & runcard.v1.AreaCoverage.$Shape} AreaCoverage
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runcard.v1.AreaCoverage & runcard.v1.AreaCoverage.$Shape;
        }

        namespace AreaCoverage {

            /** Properties of an AreaCoverage. */
            interface $Properties {

                /** AreaCoverage areaId */
                areaId?: (string|null);

                /** AreaCoverage coveredPeople */
                coveredPeople?: (number|null);

                /** AreaCoverage population */
                population?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an AreaCoverage. */
            type $Shape = runcard.v1.AreaCoverage.$Properties;
        }

        /**
         * Properties of a GetReachRequest.
         * @deprecated Use runcard.v1.GetReachRequest.$Properties instead.
         */
        interface IGetReachRequest extends runcard.v1.GetReachRequest.$Properties {
        }

        /** Represents a GetReachRequest. */
        class GetReachRequest {

            /**
             * Constructs a new GetReachRequest.
             * @param [properties] Properties to set
             */
            constructor(properties?: runcard.v1.GetReachRequest.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** GetReachRequest location. */
            location?: (runcard.v1.LatLon.$Properties|null);

            /** GetReachRequest profileId. */
            profileId: string;

            /** GetReachRequest bandMs. */
            bandMs: number[];

            /** GetReachRequest fromAllStations. */
            fromAllStations: boolean;

            /**
             * Encodes the specified GetReachRequest message. Does not implicitly {@link runcard.v1.GetReachRequest.verify|verify} messages.
             * @param message GetReachRequest message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runcard.v1.GetReachRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a GetReachRequest message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runcard.v1.GetReachRequest & runcard.v1.GetReachRequest.$Shape} GetReachRequest
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runcard.v1.GetReachRequest & runcard.v1.GetReachRequest.$Shape;
        }

        namespace GetReachRequest {

            /** Properties of a GetReachRequest. */
            interface $Properties {

                /** GetReachRequest location */
                location?: (runcard.v1.LatLon.$Properties|null);

                /** GetReachRequest profileId */
                profileId?: (string|null);

                /** GetReachRequest bandMs */
                bandMs?: (number[]|null);

                /** GetReachRequest fromAllStations */
                fromAllStations?: (boolean|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a GetReachRequest. */
            type $Shape = runcard.v1.GetReachRequest.$Properties;
        }

        /**
         * Properties of a GetReachResponse.
         * @deprecated Use runcard.v1.GetReachResponse.$Properties instead.
         */
        interface IGetReachResponse extends runcard.v1.GetReachResponse.$Properties {
        }

        /** Represents a GetReachResponse. */
        class GetReachResponse {

            /**
             * Constructs a new GetReachResponse.
             * @param [properties] Properties to set
             */
            constructor(properties?: runcard.v1.GetReachResponse.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** GetReachResponse bands. */
            bands: runcard.v1.ReachBand.$Properties[];

            /** GetReachResponse epochs. */
            epochs?: (runcard.v1.Epochs.$Properties|null);

            /** GetReachResponse warnings. */
            warnings: runcard.v1.Notice.$Properties[];

            /**
             * Encodes the specified GetReachResponse message. Does not implicitly {@link runcard.v1.GetReachResponse.verify|verify} messages.
             * @param message GetReachResponse message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runcard.v1.GetReachResponse.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a GetReachResponse message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runcard.v1.GetReachResponse & runcard.v1.GetReachResponse.$Shape} GetReachResponse
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runcard.v1.GetReachResponse & runcard.v1.GetReachResponse.$Shape;
        }

        namespace GetReachResponse {

            /** Properties of a GetReachResponse. */
            interface $Properties {

                /** GetReachResponse bands */
                bands?: (runcard.v1.ReachBand.$Properties[]|null);

                /** GetReachResponse epochs */
                epochs?: (runcard.v1.Epochs.$Properties|null);

                /** GetReachResponse warnings */
                warnings?: (runcard.v1.Notice.$Properties[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a GetReachResponse. */
            type $Shape = runcard.v1.GetReachResponse.$Properties;
        }

        /**
         * Properties of a ReachBand.
         * @deprecated Use runcard.v1.ReachBand.$Properties instead.
         */
        interface IReachBand extends runcard.v1.ReachBand.$Properties {
        }

        /** Represents a ReachBand. */
        class ReachBand {

            /**
             * Constructs a new ReachBand.
             * @param [properties] Properties to set
             */
            constructor(properties?: runcard.v1.ReachBand.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ReachBand withinMs. */
            withinMs: number;

            /** ReachBand outlines. */
            outlines: runcard.v1.Ring.$Properties[];

            /**
             * Encodes the specified ReachBand message. Does not implicitly {@link runcard.v1.ReachBand.verify|verify} messages.
             * @param message ReachBand message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runcard.v1.ReachBand.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ReachBand message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runcard.v1.ReachBand & runcard.v1.ReachBand.$Shape} ReachBand
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runcard.v1.ReachBand & runcard.v1.ReachBand.$Shape;
        }

        namespace ReachBand {

            /** Properties of a ReachBand. */
            interface $Properties {

                /** ReachBand withinMs */
                withinMs?: (number|null);

                /** ReachBand outlines */
                outlines?: (runcard.v1.Ring.$Properties[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a ReachBand. */
            type $Shape = runcard.v1.ReachBand.$Properties;
        }

        /**
         * Properties of a RecommendUnitsRequest.
         * @deprecated Use runcard.v1.RecommendUnitsRequest.$Properties instead.
         */
        interface IRecommendUnitsRequest extends runcard.v1.RecommendUnitsRequest.$Properties {
        }

        /** Represents a RecommendUnitsRequest. */
        class RecommendUnitsRequest {

            /**
             * Constructs a new RecommendUnitsRequest.
             * @param [properties] Properties to set
             */
            constructor(properties?: runcard.v1.RecommendUnitsRequest.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** RecommendUnitsRequest requestId. */
            requestId: string;

            /** RecommendUnitsRequest incident. */
            incident?: (runcard.v1.IncidentFacts.$Properties|null);

            /** RecommendUnitsRequest requirements. */
            requirements: runcard.v1.Requirement.$Properties[];

            /** RecommendUnitsRequest requiredFlowLpm. */
            requiredFlowLpm: number;

            /** RecommendUnitsRequest options. */
            options?: (runcard.v1.RecommendOptions.$Properties|null);

            /**
             * Encodes the specified RecommendUnitsRequest message. Does not implicitly {@link runcard.v1.RecommendUnitsRequest.verify|verify} messages.
             * @param message RecommendUnitsRequest message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runcard.v1.RecommendUnitsRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a RecommendUnitsRequest message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runcard.v1.RecommendUnitsRequest & runcard.v1.RecommendUnitsRequest.$Shape} RecommendUnitsRequest
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runcard.v1.RecommendUnitsRequest & runcard.v1.RecommendUnitsRequest.$Shape;
        }

        namespace RecommendUnitsRequest {

            /** Properties of a RecommendUnitsRequest. */
            interface $Properties {

                /** RecommendUnitsRequest requestId */
                requestId?: (string|null);

                /** RecommendUnitsRequest incident */
                incident?: (runcard.v1.IncidentFacts.$Properties|null);

                /** RecommendUnitsRequest requirements */
                requirements?: (runcard.v1.Requirement.$Properties[]|null);

                /** RecommendUnitsRequest requiredFlowLpm */
                requiredFlowLpm?: (number|null);

                /** RecommendUnitsRequest options */
                options?: (runcard.v1.RecommendOptions.$Properties|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a RecommendUnitsRequest. */
            type $Shape = runcard.v1.RecommendUnitsRequest.$Properties;
        }

        /**
         * Properties of a Requirement.
         * @deprecated Use runcard.v1.Requirement.$Properties instead.
         */
        interface IRequirement extends runcard.v1.Requirement.$Properties {
        }

        /** Represents a Requirement. */
        class Requirement {

            /**
             * Constructs a new Requirement.
             * @param [properties] Properties to set
             */
            constructor(properties?: runcard.v1.Requirement.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Requirement capability. */
            capability: string;

            /** Requirement count. */
            count: number;

            /**
             * Encodes the specified Requirement message. Does not implicitly {@link runcard.v1.Requirement.verify|verify} messages.
             * @param message Requirement message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runcard.v1.Requirement.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Requirement message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runcard.v1.Requirement & runcard.v1.Requirement.$Shape} Requirement
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runcard.v1.Requirement & runcard.v1.Requirement.$Shape;
        }

        namespace Requirement {

            /** Properties of a Requirement. */
            interface $Properties {

                /** Requirement capability */
                capability?: (string|null);

                /** Requirement count */
                count?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Requirement. */
            type $Shape = runcard.v1.Requirement.$Properties;
        }

        /**
         * Properties of a RecommendOptions.
         * @deprecated Use runcard.v1.RecommendOptions.$Properties instead.
         */
        interface IRecommendOptions extends runcard.v1.RecommendOptions.$Properties {
        }

        /** Represents a RecommendOptions. */
        class RecommendOptions {

            /**
             * Constructs a new RecommendOptions.
             * @param [properties] Properties to set
             */
            constructor(properties?: runcard.v1.RecommendOptions.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** RecommendOptions alternatives. */
            alternatives: number;

            /** RecommendOptions includeGeometry. */
            includeGeometry: boolean;

            /** RecommendOptions deadlineMs. */
            deadlineMs: number;

            /** RecommendOptions excludeUnitIds. */
            excludeUnitIds: string[];

            /**
             * Encodes the specified RecommendOptions message. Does not implicitly {@link runcard.v1.RecommendOptions.verify|verify} messages.
             * @param message RecommendOptions message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runcard.v1.RecommendOptions.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a RecommendOptions message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runcard.v1.RecommendOptions & runcard.v1.RecommendOptions.$Shape} RecommendOptions
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runcard.v1.RecommendOptions & runcard.v1.RecommendOptions.$Shape;
        }

        namespace RecommendOptions {

            /** Properties of a RecommendOptions. */
            interface $Properties {

                /** RecommendOptions alternatives */
                alternatives?: (number|null);

                /** RecommendOptions includeGeometry */
                includeGeometry?: (boolean|null);

                /** RecommendOptions deadlineMs */
                deadlineMs?: (number|null);

                /** RecommendOptions excludeUnitIds */
                excludeUnitIds?: (string[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a RecommendOptions. */
            type $Shape = runcard.v1.RecommendOptions.$Properties;
        }

        /**
         * Properties of a RecommendUnitsResponse.
         * @deprecated Use runcard.v1.RecommendUnitsResponse.$Properties instead.
         */
        interface IRecommendUnitsResponse extends runcard.v1.RecommendUnitsResponse.$Properties {
        }

        /** Represents a RecommendUnitsResponse. */
        class RecommendUnitsResponse {

            /**
             * Constructs a new RecommendUnitsResponse.
             * @param [properties] Properties to set
             */
            constructor(properties?: runcard.v1.RecommendUnitsResponse.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** RecommendUnitsResponse units. */
            units: runcard.v1.RecommendedUnit.$Properties[];

            /** RecommendUnitsResponse water. */
            water?: (runcard.v1.WaterPlan.$Properties|null);

            /** RecommendUnitsResponse community. */
            community: runcard.v1.CommunityHelp.$Properties[];

            /** RecommendUnitsResponse shortfalls. */
            shortfalls: runcard.v1.Shortfall.$Properties[];

            /** RecommendUnitsResponse notChosen. */
            notChosen: runcard.v1.NotChosen.$Properties[];

            /** RecommendUnitsResponse coverage. */
            coverage?: (runcard.v1.CoverageCost.$Properties|null);

            /** RecommendUnitsResponse degraded. */
            degraded: runcard.v1.Notice.$Properties[];

            /** RecommendUnitsResponse warnings. */
            warnings: runcard.v1.Notice.$Properties[];

            /** RecommendUnitsResponse epochs. */
            epochs?: (runcard.v1.Epochs.$Properties|null);

            /** RecommendUnitsResponse computeUs. */
            computeUs: number;

            /** RecommendUnitsResponse requestId. */
            requestId: string;

            /** RecommendUnitsResponse planRule. */
            planRule: string;

            /** RecommendUnitsResponse notify. */
            notify: runcard.v1.Notify.$Properties[];

            /** RecommendUnitsResponse summary. */
            summary?: (runcard.v1.Summary.$Properties|null);

            /** RecommendUnitsResponse outlook. */
            outlook?: (runcard.v1.Outlook.$Properties|null);

            /** RecommendUnitsResponse alternative. */
            alternative?: (runcard.v1.Alternative.$Properties|null);

            /** RecommendUnitsResponse proof. */
            proof?: (runcard.v1.Proof.$Properties|null);

            /** RecommendUnitsResponse onConfirmation. */
            onConfirmation: runcard.v1.Requirement.$Properties[];

            /** RecommendUnitsResponse reportAgeMs. */
            reportAgeMs?: (number|null);

            /**
             * Encodes the specified RecommendUnitsResponse message. Does not implicitly {@link runcard.v1.RecommendUnitsResponse.verify|verify} messages.
             * @param message RecommendUnitsResponse message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runcard.v1.RecommendUnitsResponse.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a RecommendUnitsResponse message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runcard.v1.RecommendUnitsResponse & runcard.v1.RecommendUnitsResponse.$Shape} RecommendUnitsResponse
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runcard.v1.RecommendUnitsResponse & runcard.v1.RecommendUnitsResponse.$Shape;
        }

        namespace RecommendUnitsResponse {

            /** Properties of a RecommendUnitsResponse. */
            interface $Properties {

                /** RecommendUnitsResponse units */
                units?: (runcard.v1.RecommendedUnit.$Properties[]|null);

                /** RecommendUnitsResponse water */
                water?: (runcard.v1.WaterPlan.$Properties|null);

                /** RecommendUnitsResponse community */
                community?: (runcard.v1.CommunityHelp.$Properties[]|null);

                /** RecommendUnitsResponse shortfalls */
                shortfalls?: (runcard.v1.Shortfall.$Properties[]|null);

                /** RecommendUnitsResponse notChosen */
                notChosen?: (runcard.v1.NotChosen.$Properties[]|null);

                /** RecommendUnitsResponse coverage */
                coverage?: (runcard.v1.CoverageCost.$Properties|null);

                /** RecommendUnitsResponse degraded */
                degraded?: (runcard.v1.Notice.$Properties[]|null);

                /** RecommendUnitsResponse warnings */
                warnings?: (runcard.v1.Notice.$Properties[]|null);

                /** RecommendUnitsResponse epochs */
                epochs?: (runcard.v1.Epochs.$Properties|null);

                /** RecommendUnitsResponse computeUs */
                computeUs?: (number|null);

                /** RecommendUnitsResponse requestId */
                requestId?: (string|null);

                /** RecommendUnitsResponse planRule */
                planRule?: (string|null);

                /** RecommendUnitsResponse notify */
                notify?: (runcard.v1.Notify.$Properties[]|null);

                /** RecommendUnitsResponse summary */
                summary?: (runcard.v1.Summary.$Properties|null);

                /** RecommendUnitsResponse outlook */
                outlook?: (runcard.v1.Outlook.$Properties|null);

                /** RecommendUnitsResponse alternative */
                alternative?: (runcard.v1.Alternative.$Properties|null);

                /** RecommendUnitsResponse proof */
                proof?: (runcard.v1.Proof.$Properties|null);

                /** RecommendUnitsResponse onConfirmation */
                onConfirmation?: (runcard.v1.Requirement.$Properties[]|null);

                /** RecommendUnitsResponse reportAgeMs */
                reportAgeMs?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a RecommendUnitsResponse. */
            type $Shape = runcard.v1.RecommendUnitsResponse.$Properties;
        }

        /**
         * Properties of a Summary.
         * @deprecated Use runcard.v1.Summary.$Properties instead.
         */
        interface ISummary extends runcard.v1.Summary.$Properties {
        }

        /** Represents a Summary. */
        class Summary {

            /**
             * Constructs a new Summary.
             * @param [properties] Properties to set
             */
            constructor(properties?: runcard.v1.Summary.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Summary en. */
            en: string[];

            /** Summary vi. */
            vi: string[];

            /**
             * Encodes the specified Summary message. Does not implicitly {@link runcard.v1.Summary.verify|verify} messages.
             * @param message Summary message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runcard.v1.Summary.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Summary message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runcard.v1.Summary & runcard.v1.Summary.$Shape} Summary
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runcard.v1.Summary & runcard.v1.Summary.$Shape;
        }

        namespace Summary {

            /** Properties of a Summary. */
            interface $Properties {

                /** Summary en */
                en?: (string[]|null);

                /** Summary vi */
                vi?: (string[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Summary. */
            type $Shape = runcard.v1.Summary.$Properties;
        }

        /**
         * Properties of an Outlook.
         * @deprecated Use runcard.v1.Outlook.$Properties instead.
         */
        interface IOutlook extends runcard.v1.Outlook.$Properties {
        }

        /** Represents an Outlook. */
        class Outlook {

            /**
             * Constructs a new Outlook.
             * @param [properties] Properties to set
             */
            constructor(properties?: runcard.v1.Outlook.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Outlook rescueReadyInMs. */
            rescueReadyInMs?: (number|null);

            /** Outlook rescueReadyP90InMs. */
            rescueReadyP90InMs?: (number|null);

            /** Outlook firstWaterInMs. */
            firstWaterInMs?: (number|null);

            /** Outlook firstWaterP90InMs. */
            firstWaterP90InMs?: (number|null);

            /** Outlook tankDryInMs. */
            tankDryInMs?: (number|null);

            /** Outlook assembledInMs. */
            assembledInMs?: (number|null);

            /** Outlook earlyAttackInMs. */
            earlyAttackInMs?: (number|null);

            /**
             * Encodes the specified Outlook message. Does not implicitly {@link runcard.v1.Outlook.verify|verify} messages.
             * @param message Outlook message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runcard.v1.Outlook.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an Outlook message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runcard.v1.Outlook & runcard.v1.Outlook.$Shape} Outlook
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runcard.v1.Outlook & runcard.v1.Outlook.$Shape;
        }

        namespace Outlook {

            /** Properties of an Outlook. */
            interface $Properties {

                /** Outlook rescueReadyInMs */
                rescueReadyInMs?: (number|null);

                /** Outlook rescueReadyP90InMs */
                rescueReadyP90InMs?: (number|null);

                /** Outlook firstWaterInMs */
                firstWaterInMs?: (number|null);

                /** Outlook firstWaterP90InMs */
                firstWaterP90InMs?: (number|null);

                /** Outlook tankDryInMs */
                tankDryInMs?: (number|null);

                /** Outlook assembledInMs */
                assembledInMs?: (number|null);

                /** Outlook earlyAttackInMs */
                earlyAttackInMs?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an Outlook. */
            type $Shape = runcard.v1.Outlook.$Properties;
        }

        /**
         * Properties of an Alternative.
         * @deprecated Use runcard.v1.Alternative.$Properties instead.
         */
        interface IAlternative extends runcard.v1.Alternative.$Properties {
        }

        /** Represents an Alternative. */
        class Alternative {

            /**
             * Constructs a new Alternative.
             * @param [properties] Properties to set
             */
            constructor(properties?: runcard.v1.Alternative.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Alternative unitIds. */
            unitIds: string[];

            /** Alternative outlook. */
            outlook?: (runcard.v1.Outlook.$Properties|null);

            /**
             * Encodes the specified Alternative message. Does not implicitly {@link runcard.v1.Alternative.verify|verify} messages.
             * @param message Alternative message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runcard.v1.Alternative.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an Alternative message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runcard.v1.Alternative & runcard.v1.Alternative.$Shape} Alternative
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runcard.v1.Alternative & runcard.v1.Alternative.$Shape;
        }

        namespace Alternative {

            /** Properties of an Alternative. */
            interface $Properties {

                /** Alternative unitIds */
                unitIds?: (string[]|null);

                /** Alternative outlook */
                outlook?: (runcard.v1.Outlook.$Properties|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an Alternative. */
            type $Shape = runcard.v1.Alternative.$Properties;
        }

        /**
         * Properties of a Proof.
         * @deprecated Use runcard.v1.Proof.$Properties instead.
         */
        interface IProof extends runcard.v1.Proof.$Properties {
        }

        /** Represents a Proof. */
        class Proof {

            /**
             * Constructs a new Proof.
             * @param [properties] Properties to set
             */
            constructor(properties?: runcard.v1.Proof.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Proof isOptimal. */
            isOptimal: boolean;

            /** Proof searchSteps. */
            searchSteps: number;

            /** Proof gap. */
            gap: string;

            /** Proof greedyWorse. */
            greedyWorse: string;

            /**
             * Encodes the specified Proof message. Does not implicitly {@link runcard.v1.Proof.verify|verify} messages.
             * @param message Proof message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runcard.v1.Proof.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Proof message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runcard.v1.Proof & runcard.v1.Proof.$Shape} Proof
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runcard.v1.Proof & runcard.v1.Proof.$Shape;
        }

        namespace Proof {

            /** Properties of a Proof. */
            interface $Properties {

                /** Proof isOptimal */
                isOptimal?: (boolean|null);

                /** Proof searchSteps */
                searchSteps?: (number|null);

                /** Proof gap */
                gap?: (string|null);

                /** Proof greedyWorse */
                greedyWorse?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Proof. */
            type $Shape = runcard.v1.Proof.$Properties;
        }

        /**
         * Properties of a Task.
         * @deprecated Use runcard.v1.Task.$Properties instead.
         */
        interface ITask extends runcard.v1.Task.$Properties {
        }

        /** Represents a Task. */
        class Task {

            /**
             * Constructs a new Task.
             * @param [properties] Properties to set
             */
            constructor(properties?: runcard.v1.Task.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /**
             * Encodes the specified Task message. Does not implicitly {@link runcard.v1.Task.verify|verify} messages.
             * @param message Task message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runcard.v1.Task.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Task message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runcard.v1.Task & runcard.v1.Task.$Shape} Task
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runcard.v1.Task & runcard.v1.Task.$Shape;
        }

        namespace Task {

            /** Properties of a Task. */
            interface $Properties {

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Task. */
            type $Shape = runcard.v1.Task.$Properties;

            /** Value enum. */
            enum Value {

                /** UNSPECIFIED value */
                UNSPECIFIED = 0,

                /** ATTACK value */
                ATTACK = 1,

                /** SUPPLY value */
                SUPPLY = 2,

                /** RESCUE value */
                RESCUE = 3,

                /** HOLD value */
                HOLD = 4,

                /** SECOND_MOUTH value */
                SECOND_MOUTH = 5,

                /** EARLY_ATTACK value */
                EARLY_ATTACK = 6,

                /** LADDER value */
                LADDER = 7,

                /** COMMAND value */
                COMMAND = 8,

                /** SUPPORT value */
                SUPPORT = 9,

                /** STANDBY value */
                STANDBY = 10
            }
        }

        /**
         * Properties of a HoseLine.
         * @deprecated Use runcard.v1.HoseLine.$Properties instead.
         */
        interface IHoseLine extends runcard.v1.HoseLine.$Properties {
        }

        /** Represents a HoseLine. */
        class HoseLine {

            /**
             * Constructs a new HoseLine.
             * @param [properties] Properties to set
             */
            constructor(properties?: runcard.v1.HoseLine.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** HoseLine hoseM. */
            hoseM: number;

            /** HoseLine rolls. */
            rolls: number;

            /** HoseLine byCart. */
            byCart: boolean;

            /** HoseLine waterInMs. */
            waterInMs?: (number|null);

            /** HoseLine tankDryInMs. */
            tankDryInMs?: (number|null);

            /** HoseLine sourceId. */
            sourceId: string;

            /** HoseLine sourceHoseM. */
            sourceHoseM: number;

            /** HoseLine polyline. */
            polyline: string;

            /**
             * Encodes the specified HoseLine message. Does not implicitly {@link runcard.v1.HoseLine.verify|verify} messages.
             * @param message HoseLine message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runcard.v1.HoseLine.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a HoseLine message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runcard.v1.HoseLine & runcard.v1.HoseLine.$Shape} HoseLine
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runcard.v1.HoseLine & runcard.v1.HoseLine.$Shape;
        }

        namespace HoseLine {

            /** Properties of a HoseLine. */
            interface $Properties {

                /** HoseLine hoseM */
                hoseM?: (number|null);

                /** HoseLine rolls */
                rolls?: (number|null);

                /** HoseLine byCart */
                byCart?: (boolean|null);

                /** HoseLine waterInMs */
                waterInMs?: (number|null);

                /** HoseLine tankDryInMs */
                tankDryInMs?: (number|null);

                /** HoseLine sourceId */
                sourceId?: (string|null);

                /** HoseLine sourceHoseM */
                sourceHoseM?: (number|null);

                /** HoseLine polyline */
                polyline?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a HoseLine. */
            type $Shape = runcard.v1.HoseLine.$Properties;
        }

        /**
         * Properties of a Notify.
         * @deprecated Use runcard.v1.Notify.$Properties instead.
         */
        interface INotify extends runcard.v1.Notify.$Properties {
        }

        /** Represents a Notify. */
        class Notify {

            /**
             * Constructs a new Notify.
             * @param [properties] Properties to set
             */
            constructor(properties?: runcard.v1.Notify.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Notify agency. */
            agency: runcard.v1.Agency.Value;

            /** Notify reason. */
            reason: string;

            /**
             * Encodes the specified Notify message. Does not implicitly {@link runcard.v1.Notify.verify|verify} messages.
             * @param message Notify message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runcard.v1.Notify.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Notify message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runcard.v1.Notify & runcard.v1.Notify.$Shape} Notify
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runcard.v1.Notify & runcard.v1.Notify.$Shape;
        }

        namespace Notify {

            /** Properties of a Notify. */
            interface $Properties {

                /** Notify agency */
                agency?: (runcard.v1.Agency.Value|null);

                /** Notify reason */
                reason?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Notify. */
            type $Shape = runcard.v1.Notify.$Properties;
        }

        /**
         * Properties of an Agency.
         * @deprecated Use runcard.v1.Agency.$Properties instead.
         */
        interface IAgency extends runcard.v1.Agency.$Properties {
        }

        /** Represents an Agency. */
        class Agency {

            /**
             * Constructs a new Agency.
             * @param [properties] Properties to set
             */
            constructor(properties?: runcard.v1.Agency.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /**
             * Encodes the specified Agency message. Does not implicitly {@link runcard.v1.Agency.verify|verify} messages.
             * @param message Agency message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runcard.v1.Agency.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an Agency message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runcard.v1.Agency & runcard.v1.Agency.$Shape} Agency
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runcard.v1.Agency & runcard.v1.Agency.$Shape;
        }

        namespace Agency {

            /** Properties of an Agency. */
            interface $Properties {

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an Agency. */
            type $Shape = runcard.v1.Agency.$Properties;

            /** Value enum. */
            enum Value {

                /** UNSPECIFIED value */
                UNSPECIFIED = 0,

                /** POWER value */
                POWER = 1,

                /** AMBULANCE_115 value */
                AMBULANCE_115 = 2,

                /** WATER value */
                WATER = 3,

                /** TRAFFIC_POLICE value */
                TRAFFIC_POLICE = 4,

                /** WARD_POLICE value */
                WARD_POLICE = 5,

                /** ARMY value */
                ARMY = 6,

                /** GAS value */
                GAS = 7
            }
        }

        /**
         * Properties of a RecommendedUnit.
         * @deprecated Use runcard.v1.RecommendedUnit.$Properties instead.
         */
        interface IRecommendedUnit extends runcard.v1.RecommendedUnit.$Properties {
        }

        /** Represents a RecommendedUnit. */
        class RecommendedUnit {

            /**
             * Constructs a new RecommendedUnit.
             * @param [properties] Properties to set
             */
            constructor(properties?: runcard.v1.RecommendedUnit.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** RecommendedUnit unitId. */
            unitId: string;

            /** RecommendedUnit stationId. */
            stationId: string;

            /** RecommendedUnit slot. */
            slot: number;

            /** RecommendedUnit capability. */
            capability: string;

            /** RecommendedUnit eta. */
            eta?: (runcard.v1.Eta.$Properties|null);

            /** RecommendedUnit staging. */
            staging?: (runcard.v1.Staging.$Properties|null);

            /** RecommendedUnit route. */
            route?: (runcard.v1.Route.$Properties|null);

            /** RecommendedUnit task. */
            task: runcard.v1.Task.Value;

            /** RecommendedUnit arrivalOrder. */
            arrivalOrder: number;

            /** RecommendedUnit line. */
            line?: (runcard.v1.HoseLine.$Properties|null);

            /**
             * Encodes the specified RecommendedUnit message. Does not implicitly {@link runcard.v1.RecommendedUnit.verify|verify} messages.
             * @param message RecommendedUnit message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runcard.v1.RecommendedUnit.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a RecommendedUnit message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runcard.v1.RecommendedUnit & runcard.v1.RecommendedUnit.$Shape} RecommendedUnit
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runcard.v1.RecommendedUnit & runcard.v1.RecommendedUnit.$Shape;
        }

        namespace RecommendedUnit {

            /** Properties of a RecommendedUnit. */
            interface $Properties {

                /** RecommendedUnit unitId */
                unitId?: (string|null);

                /** RecommendedUnit stationId */
                stationId?: (string|null);

                /** RecommendedUnit slot */
                slot?: (number|null);

                /** RecommendedUnit capability */
                capability?: (string|null);

                /** RecommendedUnit eta */
                eta?: (runcard.v1.Eta.$Properties|null);

                /** RecommendedUnit staging */
                staging?: (runcard.v1.Staging.$Properties|null);

                /** RecommendedUnit route */
                route?: (runcard.v1.Route.$Properties|null);

                /** RecommendedUnit task */
                task?: (runcard.v1.Task.Value|null);

                /** RecommendedUnit arrivalOrder */
                arrivalOrder?: (number|null);

                /** RecommendedUnit line */
                line?: (runcard.v1.HoseLine.$Properties|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a RecommendedUnit. */
            type $Shape = runcard.v1.RecommendedUnit.$Properties;
        }

        /**
         * Properties of an Eta.
         * @deprecated Use runcard.v1.Eta.$Properties instead.
         */
        interface IEta extends runcard.v1.Eta.$Properties {
        }

        /** Represents an Eta. */
        class Eta {

            /**
             * Constructs a new Eta.
             * @param [properties] Properties to set
             */
            constructor(properties?: runcard.v1.Eta.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Eta availableInMs. */
            availableInMs: number;

            /** Eta turnoutMs. */
            turnoutMs: number;

            /** Eta driveMs. */
            driveMs: number;

            /** Eta setupMs. */
            setupMs: number;

            /** Eta totalMs. */
            totalMs: number;

            /** Eta totalP90Ms. */
            totalP90Ms: number;

            /** Eta holdMs. */
            holdMs: number;

            /** Eta chargeHoldMs. */
            chargeHoldMs: number;

            /**
             * Encodes the specified Eta message. Does not implicitly {@link runcard.v1.Eta.verify|verify} messages.
             * @param message Eta message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runcard.v1.Eta.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an Eta message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runcard.v1.Eta & runcard.v1.Eta.$Shape} Eta
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runcard.v1.Eta & runcard.v1.Eta.$Shape;
        }

        namespace Eta {

            /** Properties of an Eta. */
            interface $Properties {

                /** Eta availableInMs */
                availableInMs?: (number|null);

                /** Eta turnoutMs */
                turnoutMs?: (number|null);

                /** Eta driveMs */
                driveMs?: (number|null);

                /** Eta setupMs */
                setupMs?: (number|null);

                /** Eta totalMs */
                totalMs?: (number|null);

                /** Eta totalP90Ms */
                totalP90Ms?: (number|null);

                /** Eta holdMs */
                holdMs?: (number|null);

                /** Eta chargeHoldMs */
                chargeHoldMs?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an Eta. */
            type $Shape = runcard.v1.Eta.$Properties;
        }

        /**
         * Properties of a Staging.
         * @deprecated Use runcard.v1.Staging.$Properties instead.
         */
        interface IStaging extends runcard.v1.Staging.$Properties {
        }

        /** Represents a Staging. */
        class Staging {

            /**
             * Constructs a new Staging.
             * @param [properties] Properties to set
             */
            constructor(properties?: runcard.v1.Staging.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Staging lat. */
            lat?: (number|null);

            /** Staging lon. */
            lon?: (number|null);

            /** Staging walkDistanceM. */
            walkDistanceM: number;

            /** Staging reason. */
            reason: string;

            /**
             * Encodes the specified Staging message. Does not implicitly {@link runcard.v1.Staging.verify|verify} messages.
             * @param message Staging message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runcard.v1.Staging.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Staging message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runcard.v1.Staging & runcard.v1.Staging.$Shape} Staging
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runcard.v1.Staging & runcard.v1.Staging.$Shape;
        }

        namespace Staging {

            /** Properties of a Staging. */
            interface $Properties {

                /** Staging lat */
                lat?: (number|null);

                /** Staging lon */
                lon?: (number|null);

                /** Staging walkDistanceM */
                walkDistanceM?: (number|null);

                /** Staging reason */
                reason?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Staging. */
            type $Shape = runcard.v1.Staging.$Properties;
        }

        /**
         * Properties of a Route.
         * @deprecated Use runcard.v1.Route.$Properties instead.
         */
        interface IRoute extends runcard.v1.Route.$Properties {
        }

        /** Represents a Route. */
        class Route {

            /**
             * Constructs a new Route.
             * @param [properties] Properties to set
             */
            constructor(properties?: runcard.v1.Route.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Route lengthM. */
            lengthM: number;

            /** Route polyline. */
            polyline: string;

            /** Route contraflowM. */
            contraflowM: number;

            /** Route warnings. */
            warnings: runcard.v1.Notice.$Properties[];

            /**
             * Encodes the specified Route message. Does not implicitly {@link runcard.v1.Route.verify|verify} messages.
             * @param message Route message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runcard.v1.Route.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Route message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runcard.v1.Route & runcard.v1.Route.$Shape} Route
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runcard.v1.Route & runcard.v1.Route.$Shape;
        }

        namespace Route {

            /** Properties of a Route. */
            interface $Properties {

                /** Route lengthM */
                lengthM?: (number|null);

                /** Route polyline */
                polyline?: (string|null);

                /** Route contraflowM */
                contraflowM?: (number|null);

                /** Route warnings */
                warnings?: (runcard.v1.Notice.$Properties[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Route. */
            type $Shape = runcard.v1.Route.$Properties;
        }

        /**
         * Properties of a WaterPlan.
         * @deprecated Use runcard.v1.WaterPlan.$Properties instead.
         */
        interface IWaterPlan extends runcard.v1.WaterPlan.$Properties {
        }

        /** Represents a WaterPlan. */
        class WaterPlan {

            /**
             * Constructs a new WaterPlan.
             * @param [properties] Properties to set
             */
            constructor(properties?: runcard.v1.WaterPlan.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** WaterPlan sources. */
            sources: runcard.v1.WaterPlanSource.$Properties[];

            /** WaterPlan requiredFlowLpm. */
            requiredFlowLpm: number;

            /** WaterPlan suppliedFlowLpm. */
            suppliedFlowLpm: number;

            /** WaterPlan shuttle. */
            shuttle?: (runcard.v1.Shuttle.$Properties|null);

            /** WaterPlan shortfallLpm. */
            shortfallLpm: number;

            /**
             * Encodes the specified WaterPlan message. Does not implicitly {@link runcard.v1.WaterPlan.verify|verify} messages.
             * @param message WaterPlan message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runcard.v1.WaterPlan.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a WaterPlan message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runcard.v1.WaterPlan & runcard.v1.WaterPlan.$Shape} WaterPlan
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runcard.v1.WaterPlan & runcard.v1.WaterPlan.$Shape;
        }

        namespace WaterPlan {

            /** Properties of a WaterPlan. */
            interface $Properties {

                /** WaterPlan sources */
                sources?: (runcard.v1.WaterPlanSource.$Properties[]|null);

                /** WaterPlan requiredFlowLpm */
                requiredFlowLpm?: (number|null);

                /** WaterPlan suppliedFlowLpm */
                suppliedFlowLpm?: (number|null);

                /** WaterPlan shuttle */
                shuttle?: (runcard.v1.Shuttle.$Properties|null);

                /** WaterPlan shortfallLpm */
                shortfallLpm?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a WaterPlan. */
            type $Shape = runcard.v1.WaterPlan.$Properties;
        }

        /**
         * Properties of a WaterPlanSource.
         * @deprecated Use runcard.v1.WaterPlanSource.$Properties instead.
         */
        interface IWaterPlanSource extends runcard.v1.WaterPlanSource.$Properties {
        }

        /** Represents a WaterPlanSource. */
        class WaterPlanSource {

            /**
             * Constructs a new WaterPlanSource.
             * @param [properties] Properties to set
             */
            constructor(properties?: runcard.v1.WaterPlanSource.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** WaterPlanSource sourceId. */
            sourceId: string;

            /** WaterPlanSource kind. */
            kind: runcard.v1.WaterKind.Value;

            /** WaterPlanSource flowLpm. */
            flowLpm: number;

            /** WaterPlanSource hoseM. */
            hoseM: number;

            /** WaterPlanSource readyInMs. */
            readyInMs: number;

            /** WaterPlanSource lat. */
            lat?: (number|null);

            /** WaterPlanSource lon. */
            lon?: (number|null);

            /**
             * Encodes the specified WaterPlanSource message. Does not implicitly {@link runcard.v1.WaterPlanSource.verify|verify} messages.
             * @param message WaterPlanSource message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runcard.v1.WaterPlanSource.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a WaterPlanSource message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runcard.v1.WaterPlanSource & runcard.v1.WaterPlanSource.$Shape} WaterPlanSource
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runcard.v1.WaterPlanSource & runcard.v1.WaterPlanSource.$Shape;
        }

        namespace WaterPlanSource {

            /** Properties of a WaterPlanSource. */
            interface $Properties {

                /** WaterPlanSource sourceId */
                sourceId?: (string|null);

                /** WaterPlanSource kind */
                kind?: (runcard.v1.WaterKind.Value|null);

                /** WaterPlanSource flowLpm */
                flowLpm?: (number|null);

                /** WaterPlanSource hoseM */
                hoseM?: (number|null);

                /** WaterPlanSource readyInMs */
                readyInMs?: (number|null);

                /** WaterPlanSource lat */
                lat?: (number|null);

                /** WaterPlanSource lon */
                lon?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a WaterPlanSource. */
            type $Shape = runcard.v1.WaterPlanSource.$Properties;
        }

        /**
         * Properties of a Shuttle.
         * @deprecated Use runcard.v1.Shuttle.$Properties instead.
         */
        interface IShuttle extends runcard.v1.Shuttle.$Properties {
        }

        /** Represents a Shuttle. */
        class Shuttle {

            /**
             * Constructs a new Shuttle.
             * @param [properties] Properties to set
             */
            constructor(properties?: runcard.v1.Shuttle.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Shuttle unitIds. */
            unitIds: string[];

            /** Shuttle sourceId. */
            sourceId: string;

            /** Shuttle flowLpm. */
            flowLpm: number;

            /**
             * Encodes the specified Shuttle message. Does not implicitly {@link runcard.v1.Shuttle.verify|verify} messages.
             * @param message Shuttle message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runcard.v1.Shuttle.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Shuttle message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runcard.v1.Shuttle & runcard.v1.Shuttle.$Shape} Shuttle
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runcard.v1.Shuttle & runcard.v1.Shuttle.$Shape;
        }

        namespace Shuttle {

            /** Properties of a Shuttle. */
            interface $Properties {

                /** Shuttle unitIds */
                unitIds?: (string[]|null);

                /** Shuttle sourceId */
                sourceId?: (string|null);

                /** Shuttle flowLpm */
                flowLpm?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Shuttle. */
            type $Shape = runcard.v1.Shuttle.$Properties;
        }

        /**
         * Properties of a CommunityTask.
         * @deprecated Use runcard.v1.CommunityTask.$Properties instead.
         */
        interface ICommunityTask extends runcard.v1.CommunityTask.$Properties {
        }

        /** Represents a CommunityTask. */
        class CommunityTask {

            /**
             * Constructs a new CommunityTask.
             * @param [properties] Properties to set
             */
            constructor(properties?: runcard.v1.CommunityTask.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /**
             * Encodes the specified CommunityTask message. Does not implicitly {@link runcard.v1.CommunityTask.verify|verify} messages.
             * @param message CommunityTask message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runcard.v1.CommunityTask.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a CommunityTask message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runcard.v1.CommunityTask & runcard.v1.CommunityTask.$Shape} CommunityTask
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runcard.v1.CommunityTask & runcard.v1.CommunityTask.$Shape;
        }

        namespace CommunityTask {

            /** Properties of a CommunityTask. */
            interface $Properties {

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a CommunityTask. */
            type $Shape = runcard.v1.CommunityTask.$Properties;

            /** Value enum. */
            enum Value {

                /** UNSPECIFIED value */
                UNSPECIFIED = 0,

                /** OPEN_GATE_AND_GUIDE value */
                OPEN_GATE_AND_GUIDE = 1,

                /** FETCH_EQUIPMENT value */
                FETCH_EQUIPMENT = 2,

                /** CUT_POWER_AND_COUNT value */
                CUT_POWER_AND_COUNT = 3,

                /** CLEAR_THE_ROAD value */
                CLEAR_THE_ROAD = 4
            }
        }

        /**
         * Properties of a CommunityHelp.
         * @deprecated Use runcard.v1.CommunityHelp.$Properties instead.
         */
        interface ICommunityHelp extends runcard.v1.CommunityHelp.$Properties {
        }

        /** Represents a CommunityHelp. */
        class CommunityHelp {

            /**
             * Constructs a new CommunityHelp.
             * @param [properties] Properties to set
             */
            constructor(properties?: runcard.v1.CommunityHelp.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** CommunityHelp id. */
            id: string;

            /** CommunityHelp kind. */
            kind: runcard.v1.CommunityKind.Value;

            /** CommunityHelp walkMs. */
            walkMs: number;

            /** CommunityHelp task. */
            task: runcard.v1.CommunityTask.Value;

            /**
             * Encodes the specified CommunityHelp message. Does not implicitly {@link runcard.v1.CommunityHelp.verify|verify} messages.
             * @param message CommunityHelp message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runcard.v1.CommunityHelp.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a CommunityHelp message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runcard.v1.CommunityHelp & runcard.v1.CommunityHelp.$Shape} CommunityHelp
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runcard.v1.CommunityHelp & runcard.v1.CommunityHelp.$Shape;
        }

        namespace CommunityHelp {

            /** Properties of a CommunityHelp. */
            interface $Properties {

                /** CommunityHelp id */
                id?: (string|null);

                /** CommunityHelp kind */
                kind?: (runcard.v1.CommunityKind.Value|null);

                /** CommunityHelp walkMs */
                walkMs?: (number|null);

                /** CommunityHelp task */
                task?: (runcard.v1.CommunityTask.Value|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a CommunityHelp. */
            type $Shape = runcard.v1.CommunityHelp.$Properties;
        }

        /**
         * Properties of a Shortfall.
         * @deprecated Use runcard.v1.Shortfall.$Properties instead.
         */
        interface IShortfall extends runcard.v1.Shortfall.$Properties {
        }

        /** Represents a Shortfall. */
        class Shortfall {

            /**
             * Constructs a new Shortfall.
             * @param [properties] Properties to set
             */
            constructor(properties?: runcard.v1.Shortfall.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Shortfall capability. */
            capability: string;

            /** Shortfall missing. */
            missing: number;

            /** Shortfall reason. */
            reason: string;

            /**
             * Encodes the specified Shortfall message. Does not implicitly {@link runcard.v1.Shortfall.verify|verify} messages.
             * @param message Shortfall message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runcard.v1.Shortfall.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Shortfall message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runcard.v1.Shortfall & runcard.v1.Shortfall.$Shape} Shortfall
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runcard.v1.Shortfall & runcard.v1.Shortfall.$Shape;
        }

        namespace Shortfall {

            /** Properties of a Shortfall. */
            interface $Properties {

                /** Shortfall capability */
                capability?: (string|null);

                /** Shortfall missing */
                missing?: (number|null);

                /** Shortfall reason */
                reason?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Shortfall. */
            type $Shape = runcard.v1.Shortfall.$Properties;
        }

        /**
         * Properties of a NotChosen.
         * @deprecated Use runcard.v1.NotChosen.$Properties instead.
         */
        interface INotChosen extends runcard.v1.NotChosen.$Properties {
        }

        /** Represents a NotChosen. */
        class NotChosen {

            /**
             * Constructs a new NotChosen.
             * @param [properties] Properties to set
             */
            constructor(properties?: runcard.v1.NotChosen.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** NotChosen unitId. */
            unitId: string;

            /** NotChosen reason. */
            reason: string;

            /** NotChosen wouldArriveInMs. */
            wouldArriveInMs?: (number|null);

            /**
             * Encodes the specified NotChosen message. Does not implicitly {@link runcard.v1.NotChosen.verify|verify} messages.
             * @param message NotChosen message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runcard.v1.NotChosen.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a NotChosen message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runcard.v1.NotChosen & runcard.v1.NotChosen.$Shape} NotChosen
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runcard.v1.NotChosen & runcard.v1.NotChosen.$Shape;
        }

        namespace NotChosen {

            /** Properties of a NotChosen. */
            interface $Properties {

                /** NotChosen unitId */
                unitId?: (string|null);

                /** NotChosen reason */
                reason?: (string|null);

                /** NotChosen wouldArriveInMs */
                wouldArriveInMs?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a NotChosen. */
            type $Shape = runcard.v1.NotChosen.$Properties;
        }

        /**
         * Properties of a CoverageCost.
         * @deprecated Use runcard.v1.CoverageCost.$Properties instead.
         */
        interface ICoverageCost extends runcard.v1.CoverageCost.$Properties {
        }

        /** Represents a CoverageCost. */
        class CoverageCost {

            /**
             * Constructs a new CoverageCost.
             * @param [properties] Properties to set
             */
            constructor(properties?: runcard.v1.CoverageCost.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** CoverageCost uncoveredPeople. */
            uncoveredPeople: number;

            /**
             * Encodes the specified CoverageCost message. Does not implicitly {@link runcard.v1.CoverageCost.verify|verify} messages.
             * @param message CoverageCost message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runcard.v1.CoverageCost.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a CoverageCost message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runcard.v1.CoverageCost & runcard.v1.CoverageCost.$Shape} CoverageCost
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runcard.v1.CoverageCost & runcard.v1.CoverageCost.$Shape;
        }

        namespace CoverageCost {

            /** Properties of a CoverageCost. */
            interface $Properties {

                /** CoverageCost uncoveredPeople */
                uncoveredPeople?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a CoverageCost. */
            type $Shape = runcard.v1.CoverageCost.$Properties;
        }

        /**
         * Properties of a DispatchRequest.
         * @deprecated Use runcard.v1.DispatchRequest.$Properties instead.
         */
        interface IDispatchRequest extends runcard.v1.DispatchRequest.$Properties {
        }

        /** Represents a DispatchRequest. */
        class DispatchRequest {

            /**
             * Constructs a new DispatchRequest.
             * @param [properties] Properties to set
             */
            constructor(properties?: runcard.v1.DispatchRequest.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** DispatchRequest requestId. */
            requestId: string;

            /** DispatchRequest incident. */
            incident?: (runcard.v1.IncidentFacts.$Properties|null);

            /** DispatchRequest unitIds. */
            unitIds: string[];

            /**
             * Encodes the specified DispatchRequest message. Does not implicitly {@link runcard.v1.DispatchRequest.verify|verify} messages.
             * @param message DispatchRequest message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runcard.v1.DispatchRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a DispatchRequest message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runcard.v1.DispatchRequest & runcard.v1.DispatchRequest.$Shape} DispatchRequest
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runcard.v1.DispatchRequest & runcard.v1.DispatchRequest.$Shape;
        }

        namespace DispatchRequest {

            /** Properties of a DispatchRequest. */
            interface $Properties {

                /** DispatchRequest requestId */
                requestId?: (string|null);

                /** DispatchRequest incident */
                incident?: (runcard.v1.IncidentFacts.$Properties|null);

                /** DispatchRequest unitIds */
                unitIds?: (string[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a DispatchRequest. */
            type $Shape = runcard.v1.DispatchRequest.$Properties;
        }

        /**
         * Properties of a DispatchResponse.
         * @deprecated Use runcard.v1.DispatchResponse.$Properties instead.
         */
        interface IDispatchResponse extends runcard.v1.DispatchResponse.$Properties {
        }

        /** Represents a DispatchResponse. */
        class DispatchResponse {

            /**
             * Constructs a new DispatchResponse.
             * @param [properties] Properties to set
             */
            constructor(properties?: runcard.v1.DispatchResponse.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** DispatchResponse requestId. */
            requestId: string;

            /** DispatchResponse incidentId. */
            incidentId: string;

            /** DispatchResponse unitIds. */
            unitIds: string[];

            /** DispatchResponse bookedAtUnixMs. */
            bookedAtUnixMs: number;

            /**
             * Encodes the specified DispatchResponse message. Does not implicitly {@link runcard.v1.DispatchResponse.verify|verify} messages.
             * @param message DispatchResponse message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runcard.v1.DispatchResponse.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a DispatchResponse message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runcard.v1.DispatchResponse & runcard.v1.DispatchResponse.$Shape} DispatchResponse
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runcard.v1.DispatchResponse & runcard.v1.DispatchResponse.$Shape;
        }

        namespace DispatchResponse {

            /** Properties of a DispatchResponse. */
            interface $Properties {

                /** DispatchResponse requestId */
                requestId?: (string|null);

                /** DispatchResponse incidentId */
                incidentId?: (string|null);

                /** DispatchResponse unitIds */
                unitIds?: (string[]|null);

                /** DispatchResponse bookedAtUnixMs */
                bookedAtUnixMs?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a DispatchResponse. */
            type $Shape = runcard.v1.DispatchResponse.$Properties;
        }

        /**
         * Properties of an UpdateIncidentRequest.
         * @deprecated Use runcard.v1.UpdateIncidentRequest.$Properties instead.
         */
        interface IUpdateIncidentRequest extends runcard.v1.UpdateIncidentRequest.$Properties {
        }

        /** Represents an UpdateIncidentRequest. */
        class UpdateIncidentRequest {

            /**
             * Constructs a new UpdateIncidentRequest.
             * @param [properties] Properties to set
             */
            constructor(properties?: runcard.v1.UpdateIncidentRequest.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** UpdateIncidentRequest incidentId. */
            incidentId: string;

            /** UpdateIncidentRequest changes. */
            changes?: (runcard.v1.IncidentChanges.$Properties|null);

            /** UpdateIncidentRequest releaseUnitIds. */
            releaseUnitIds: string[];

            /**
             * Encodes the specified UpdateIncidentRequest message. Does not implicitly {@link runcard.v1.UpdateIncidentRequest.verify|verify} messages.
             * @param message UpdateIncidentRequest message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runcard.v1.UpdateIncidentRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an UpdateIncidentRequest message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runcard.v1.UpdateIncidentRequest & runcard.v1.UpdateIncidentRequest.$Shape} UpdateIncidentRequest
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runcard.v1.UpdateIncidentRequest & runcard.v1.UpdateIncidentRequest.$Shape;
        }

        namespace UpdateIncidentRequest {

            /** Properties of an UpdateIncidentRequest. */
            interface $Properties {

                /** UpdateIncidentRequest incidentId */
                incidentId?: (string|null);

                /** UpdateIncidentRequest changes */
                changes?: (runcard.v1.IncidentChanges.$Properties|null);

                /** UpdateIncidentRequest releaseUnitIds */
                releaseUnitIds?: (string[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an UpdateIncidentRequest. */
            type $Shape = runcard.v1.UpdateIncidentRequest.$Properties;
        }

        /**
         * Properties of an IncidentChanges.
         * @deprecated Use runcard.v1.IncidentChanges.$Properties instead.
         */
        interface IIncidentChanges extends runcard.v1.IncidentChanges.$Properties {
        }

        /** Represents an IncidentChanges. */
        class IncidentChanges {

            /**
             * Constructs a new IncidentChanges.
             * @param [properties] Properties to set
             */
            constructor(properties?: runcard.v1.IncidentChanges.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** IncidentChanges location. */
            location?: (runcard.v1.LatLon.$Properties|null);

            /** IncidentChanges type. */
            type: runcard.v1.IncidentType.Value;

            /** IncidentChanges facilityClass. */
            facilityClass: runcard.v1.FacilityClass.Value;

            /** IncidentChanges alarmLevel. */
            alarmLevel?: (number|null);

            /** IncidentChanges floors. */
            floors?: (number|null);

            /** IncidentChanges floorAreaM2. */
            floorAreaM2?: (number|null);

            /** IncidentChanges peopleTrapped. */
            peopleTrapped?: (number|null);

            /** IncidentChanges premiseId. */
            premiseId?: (string|null);

            /** IncidentChanges fireFloor. */
            fireFloor?: (number|null);

            /** IncidentChanges trappedFloor. */
            trappedFloor?: (number|null);

            /** IncidentChanges hazards. */
            hazards: runcard.v1.Hazard.Value[];

            /** IncidentChanges powerCut. */
            powerCut?: (boolean|null);

            /** IncidentChanges locationAccuracyM. */
            locationAccuracyM?: (number|null);

            /** IncidentChanges reportedAtMs. */
            reportedAtMs?: (number|null);

            /** IncidentChanges verification. */
            verification: runcard.v1.Verification.Value;

            /** IncidentChanges callCount. */
            callCount?: (number|null);

            /** IncidentChanges accessPoints. */
            accessPoints: runcard.v1.AccessPoint.$Properties[];

            /**
             * Encodes the specified IncidentChanges message. Does not implicitly {@link runcard.v1.IncidentChanges.verify|verify} messages.
             * @param message IncidentChanges message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runcard.v1.IncidentChanges.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an IncidentChanges message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runcard.v1.IncidentChanges & runcard.v1.IncidentChanges.$Shape} IncidentChanges
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runcard.v1.IncidentChanges & runcard.v1.IncidentChanges.$Shape;
        }

        namespace IncidentChanges {

            /** Properties of an IncidentChanges. */
            interface $Properties {

                /** IncidentChanges location */
                location?: (runcard.v1.LatLon.$Properties|null);

                /** IncidentChanges type */
                type?: (runcard.v1.IncidentType.Value|null);

                /** IncidentChanges facilityClass */
                facilityClass?: (runcard.v1.FacilityClass.Value|null);

                /** IncidentChanges alarmLevel */
                alarmLevel?: (number|null);

                /** IncidentChanges floors */
                floors?: (number|null);

                /** IncidentChanges floorAreaM2 */
                floorAreaM2?: (number|null);

                /** IncidentChanges peopleTrapped */
                peopleTrapped?: (number|null);

                /** IncidentChanges premiseId */
                premiseId?: (string|null);

                /** IncidentChanges fireFloor */
                fireFloor?: (number|null);

                /** IncidentChanges trappedFloor */
                trappedFloor?: (number|null);

                /** IncidentChanges hazards */
                hazards?: (runcard.v1.Hazard.Value[]|null);

                /** IncidentChanges powerCut */
                powerCut?: (boolean|null);

                /** IncidentChanges locationAccuracyM */
                locationAccuracyM?: (number|null);

                /** IncidentChanges reportedAtMs */
                reportedAtMs?: (number|null);

                /** IncidentChanges verification */
                verification?: (runcard.v1.Verification.Value|null);

                /** IncidentChanges callCount */
                callCount?: (number|null);

                /** IncidentChanges accessPoints */
                accessPoints?: (runcard.v1.AccessPoint.$Properties[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an IncidentChanges. */
            type $Shape = runcard.v1.IncidentChanges.$Properties;
        }

        /**
         * Properties of an UpdateIncidentResponse.
         * @deprecated Use runcard.v1.UpdateIncidentResponse.$Properties instead.
         */
        interface IUpdateIncidentResponse extends runcard.v1.UpdateIncidentResponse.$Properties {
        }

        /** Represents an UpdateIncidentResponse. */
        class UpdateIncidentResponse {

            /**
             * Constructs a new UpdateIncidentResponse.
             * @param [properties] Properties to set
             */
            constructor(properties?: runcard.v1.UpdateIncidentResponse.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** UpdateIncidentResponse incident. */
            incident?: (runcard.v1.Incident.$Properties|null);

            /** UpdateIncidentResponse fleetEpoch. */
            fleetEpoch: number;

            /**
             * Encodes the specified UpdateIncidentResponse message. Does not implicitly {@link runcard.v1.UpdateIncidentResponse.verify|verify} messages.
             * @param message UpdateIncidentResponse message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runcard.v1.UpdateIncidentResponse.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an UpdateIncidentResponse message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runcard.v1.UpdateIncidentResponse & runcard.v1.UpdateIncidentResponse.$Shape} UpdateIncidentResponse
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runcard.v1.UpdateIncidentResponse & runcard.v1.UpdateIncidentResponse.$Shape;
        }

        namespace UpdateIncidentResponse {

            /** Properties of an UpdateIncidentResponse. */
            interface $Properties {

                /** UpdateIncidentResponse incident */
                incident?: (runcard.v1.Incident.$Properties|null);

                /** UpdateIncidentResponse fleetEpoch */
                fleetEpoch?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an UpdateIncidentResponse. */
            type $Shape = runcard.v1.UpdateIncidentResponse.$Properties;
        }

        /**
         * Properties of a CloseIncidentRequest.
         * @deprecated Use runcard.v1.CloseIncidentRequest.$Properties instead.
         */
        interface ICloseIncidentRequest extends runcard.v1.CloseIncidentRequest.$Properties {
        }

        /** Represents a CloseIncidentRequest. */
        class CloseIncidentRequest {

            /**
             * Constructs a new CloseIncidentRequest.
             * @param [properties] Properties to set
             */
            constructor(properties?: runcard.v1.CloseIncidentRequest.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** CloseIncidentRequest incidentId. */
            incidentId: string;

            /**
             * Encodes the specified CloseIncidentRequest message. Does not implicitly {@link runcard.v1.CloseIncidentRequest.verify|verify} messages.
             * @param message CloseIncidentRequest message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runcard.v1.CloseIncidentRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a CloseIncidentRequest message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runcard.v1.CloseIncidentRequest & runcard.v1.CloseIncidentRequest.$Shape} CloseIncidentRequest
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runcard.v1.CloseIncidentRequest & runcard.v1.CloseIncidentRequest.$Shape;
        }

        namespace CloseIncidentRequest {

            /** Properties of a CloseIncidentRequest. */
            interface $Properties {

                /** CloseIncidentRequest incidentId */
                incidentId?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a CloseIncidentRequest. */
            type $Shape = runcard.v1.CloseIncidentRequest.$Properties;
        }

        /**
         * Properties of a CloseIncidentResponse.
         * @deprecated Use runcard.v1.CloseIncidentResponse.$Properties instead.
         */
        interface ICloseIncidentResponse extends runcard.v1.CloseIncidentResponse.$Properties {
        }

        /** Represents a CloseIncidentResponse. */
        class CloseIncidentResponse {

            /**
             * Constructs a new CloseIncidentResponse.
             * @param [properties] Properties to set
             */
            constructor(properties?: runcard.v1.CloseIncidentResponse.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** CloseIncidentResponse incident. */
            incident?: (runcard.v1.Incident.$Properties|null);

            /** CloseIncidentResponse fleetEpoch. */
            fleetEpoch: number;

            /**
             * Encodes the specified CloseIncidentResponse message. Does not implicitly {@link runcard.v1.CloseIncidentResponse.verify|verify} messages.
             * @param message CloseIncidentResponse message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runcard.v1.CloseIncidentResponse.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a CloseIncidentResponse message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runcard.v1.CloseIncidentResponse & runcard.v1.CloseIncidentResponse.$Shape} CloseIncidentResponse
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runcard.v1.CloseIncidentResponse & runcard.v1.CloseIncidentResponse.$Shape;
        }

        namespace CloseIncidentResponse {

            /** Properties of a CloseIncidentResponse. */
            interface $Properties {

                /** CloseIncidentResponse incident */
                incident?: (runcard.v1.Incident.$Properties|null);

                /** CloseIncidentResponse fleetEpoch */
                fleetEpoch?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a CloseIncidentResponse. */
            type $Shape = runcard.v1.CloseIncidentResponse.$Properties;
        }

        /**
         * Properties of a PlanAssignmentsRequest.
         * @deprecated Use runcard.v1.PlanAssignmentsRequest.$Properties instead.
         */
        interface IPlanAssignmentsRequest extends runcard.v1.PlanAssignmentsRequest.$Properties {
        }

        /** Represents a PlanAssignmentsRequest. */
        class PlanAssignmentsRequest {

            /**
             * Constructs a new PlanAssignmentsRequest.
             * @param [properties] Properties to set
             */
            constructor(properties?: runcard.v1.PlanAssignmentsRequest.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** PlanAssignmentsRequest requestId. */
            requestId: string;

            /** PlanAssignmentsRequest incidents. */
            incidents: runcard.v1.IncidentFacts.$Properties[];

            /** PlanAssignmentsRequest options. */
            options?: (runcard.v1.RecommendOptions.$Properties|null);

            /**
             * Encodes the specified PlanAssignmentsRequest message. Does not implicitly {@link runcard.v1.PlanAssignmentsRequest.verify|verify} messages.
             * @param message PlanAssignmentsRequest message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runcard.v1.PlanAssignmentsRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a PlanAssignmentsRequest message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runcard.v1.PlanAssignmentsRequest & runcard.v1.PlanAssignmentsRequest.$Shape} PlanAssignmentsRequest
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runcard.v1.PlanAssignmentsRequest & runcard.v1.PlanAssignmentsRequest.$Shape;
        }

        namespace PlanAssignmentsRequest {

            /** Properties of a PlanAssignmentsRequest. */
            interface $Properties {

                /** PlanAssignmentsRequest requestId */
                requestId?: (string|null);

                /** PlanAssignmentsRequest incidents */
                incidents?: (runcard.v1.IncidentFacts.$Properties[]|null);

                /** PlanAssignmentsRequest options */
                options?: (runcard.v1.RecommendOptions.$Properties|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a PlanAssignmentsRequest. */
            type $Shape = runcard.v1.PlanAssignmentsRequest.$Properties;
        }

        /**
         * Properties of a PlanAssignmentsResponse.
         * @deprecated Use runcard.v1.PlanAssignmentsResponse.$Properties instead.
         */
        interface IPlanAssignmentsResponse extends runcard.v1.PlanAssignmentsResponse.$Properties {
        }

        /** Represents a PlanAssignmentsResponse. */
        class PlanAssignmentsResponse {

            /**
             * Constructs a new PlanAssignmentsResponse.
             * @param [properties] Properties to set
             */
            constructor(properties?: runcard.v1.PlanAssignmentsResponse.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** PlanAssignmentsResponse requestId. */
            requestId: string;

            /** PlanAssignmentsResponse assignments. */
            assignments: runcard.v1.Assignment.$Properties[];

            /** PlanAssignmentsResponse epochs. */
            epochs?: (runcard.v1.Epochs.$Properties|null);

            /** PlanAssignmentsResponse computeUs. */
            computeUs: number;

            /**
             * Encodes the specified PlanAssignmentsResponse message. Does not implicitly {@link runcard.v1.PlanAssignmentsResponse.verify|verify} messages.
             * @param message PlanAssignmentsResponse message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runcard.v1.PlanAssignmentsResponse.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a PlanAssignmentsResponse message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runcard.v1.PlanAssignmentsResponse & runcard.v1.PlanAssignmentsResponse.$Shape} PlanAssignmentsResponse
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runcard.v1.PlanAssignmentsResponse & runcard.v1.PlanAssignmentsResponse.$Shape;
        }

        namespace PlanAssignmentsResponse {

            /** Properties of a PlanAssignmentsResponse. */
            interface $Properties {

                /** PlanAssignmentsResponse requestId */
                requestId?: (string|null);

                /** PlanAssignmentsResponse assignments */
                assignments?: (runcard.v1.Assignment.$Properties[]|null);

                /** PlanAssignmentsResponse epochs */
                epochs?: (runcard.v1.Epochs.$Properties|null);

                /** PlanAssignmentsResponse computeUs */
                computeUs?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a PlanAssignmentsResponse. */
            type $Shape = runcard.v1.PlanAssignmentsResponse.$Properties;
        }

        /**
         * Properties of an Assignment.
         * @deprecated Use runcard.v1.Assignment.$Properties instead.
         */
        interface IAssignment extends runcard.v1.Assignment.$Properties {
        }

        /** Represents an Assignment. */
        class Assignment {

            /**
             * Constructs a new Assignment.
             * @param [properties] Properties to set
             */
            constructor(properties?: runcard.v1.Assignment.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Assignment incidentId. */
            incidentId: string;

            /** Assignment units. */
            units: runcard.v1.RecommendedUnit.$Properties[];

            /** Assignment shortfalls. */
            shortfalls: runcard.v1.Shortfall.$Properties[];

            /**
             * Encodes the specified Assignment message. Does not implicitly {@link runcard.v1.Assignment.verify|verify} messages.
             * @param message Assignment message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runcard.v1.Assignment.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an Assignment message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runcard.v1.Assignment & runcard.v1.Assignment.$Shape} Assignment
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runcard.v1.Assignment & runcard.v1.Assignment.$Shape;
        }

        namespace Assignment {

            /** Properties of an Assignment. */
            interface $Properties {

                /** Assignment incidentId */
                incidentId?: (string|null);

                /** Assignment units */
                units?: (runcard.v1.RecommendedUnit.$Properties[]|null);

                /** Assignment shortfalls */
                shortfalls?: (runcard.v1.Shortfall.$Properties[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an Assignment. */
            type $Shape = runcard.v1.Assignment.$Properties;
        }

        /**
         * Properties of a PlanMoveUpsRequest.
         * @deprecated Use runcard.v1.PlanMoveUpsRequest.$Properties instead.
         */
        interface IPlanMoveUpsRequest extends runcard.v1.PlanMoveUpsRequest.$Properties {
        }

        /** Represents a PlanMoveUpsRequest. */
        class PlanMoveUpsRequest {

            /**
             * Constructs a new PlanMoveUpsRequest.
             * @param [properties] Properties to set
             */
            constructor(properties?: runcard.v1.PlanMoveUpsRequest.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** PlanMoveUpsRequest requestId. */
            requestId: string;

            /** PlanMoveUpsRequest maxMoves. */
            maxMoves: number;

            /**
             * Encodes the specified PlanMoveUpsRequest message. Does not implicitly {@link runcard.v1.PlanMoveUpsRequest.verify|verify} messages.
             * @param message PlanMoveUpsRequest message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runcard.v1.PlanMoveUpsRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a PlanMoveUpsRequest message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runcard.v1.PlanMoveUpsRequest & runcard.v1.PlanMoveUpsRequest.$Shape} PlanMoveUpsRequest
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runcard.v1.PlanMoveUpsRequest & runcard.v1.PlanMoveUpsRequest.$Shape;
        }

        namespace PlanMoveUpsRequest {

            /** Properties of a PlanMoveUpsRequest. */
            interface $Properties {

                /** PlanMoveUpsRequest requestId */
                requestId?: (string|null);

                /** PlanMoveUpsRequest maxMoves */
                maxMoves?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a PlanMoveUpsRequest. */
            type $Shape = runcard.v1.PlanMoveUpsRequest.$Properties;
        }

        /**
         * Properties of a PlanMoveUpsResponse.
         * @deprecated Use runcard.v1.PlanMoveUpsResponse.$Properties instead.
         */
        interface IPlanMoveUpsResponse extends runcard.v1.PlanMoveUpsResponse.$Properties {
        }

        /** Represents a PlanMoveUpsResponse. */
        class PlanMoveUpsResponse {

            /**
             * Constructs a new PlanMoveUpsResponse.
             * @param [properties] Properties to set
             */
            constructor(properties?: runcard.v1.PlanMoveUpsResponse.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** PlanMoveUpsResponse requestId. */
            requestId: string;

            /** PlanMoveUpsResponse moves. */
            moves: runcard.v1.MoveUp.$Properties[];

            /** PlanMoveUpsResponse epochs. */
            epochs?: (runcard.v1.Epochs.$Properties|null);

            /** PlanMoveUpsResponse computeUs. */
            computeUs: number;

            /**
             * Encodes the specified PlanMoveUpsResponse message. Does not implicitly {@link runcard.v1.PlanMoveUpsResponse.verify|verify} messages.
             * @param message PlanMoveUpsResponse message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runcard.v1.PlanMoveUpsResponse.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a PlanMoveUpsResponse message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runcard.v1.PlanMoveUpsResponse & runcard.v1.PlanMoveUpsResponse.$Shape} PlanMoveUpsResponse
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runcard.v1.PlanMoveUpsResponse & runcard.v1.PlanMoveUpsResponse.$Shape;
        }

        namespace PlanMoveUpsResponse {

            /** Properties of a PlanMoveUpsResponse. */
            interface $Properties {

                /** PlanMoveUpsResponse requestId */
                requestId?: (string|null);

                /** PlanMoveUpsResponse moves */
                moves?: (runcard.v1.MoveUp.$Properties[]|null);

                /** PlanMoveUpsResponse epochs */
                epochs?: (runcard.v1.Epochs.$Properties|null);

                /** PlanMoveUpsResponse computeUs */
                computeUs?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a PlanMoveUpsResponse. */
            type $Shape = runcard.v1.PlanMoveUpsResponse.$Properties;
        }

        /**
         * Properties of a MoveUp.
         * @deprecated Use runcard.v1.MoveUp.$Properties instead.
         */
        interface IMoveUp extends runcard.v1.MoveUp.$Properties {
        }

        /** Represents a MoveUp. */
        class MoveUp {

            /**
             * Constructs a new MoveUp.
             * @param [properties] Properties to set
             */
            constructor(properties?: runcard.v1.MoveUp.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** MoveUp unitId. */
            unitId: string;

            /** MoveUp fromStationId. */
            fromStationId: string;

            /** MoveUp toStationId. */
            toStationId: string;

            /** MoveUp driveMs. */
            driveMs: number;

            /** MoveUp gainedPeople. */
            gainedPeople: number;

            /**
             * Encodes the specified MoveUp message. Does not implicitly {@link runcard.v1.MoveUp.verify|verify} messages.
             * @param message MoveUp message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runcard.v1.MoveUp.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a MoveUp message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runcard.v1.MoveUp & runcard.v1.MoveUp.$Shape} MoveUp
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runcard.v1.MoveUp & runcard.v1.MoveUp.$Shape;
        }

        namespace MoveUp {

            /** Properties of a MoveUp. */
            interface $Properties {

                /** MoveUp unitId */
                unitId?: (string|null);

                /** MoveUp fromStationId */
                fromStationId?: (string|null);

                /** MoveUp toStationId */
                toStationId?: (string|null);

                /** MoveUp driveMs */
                driveMs?: (number|null);

                /** MoveUp gainedPeople */
                gainedPeople?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a MoveUp. */
            type $Shape = runcard.v1.MoveUp.$Properties;
        }

        /**
         * Properties of an ExplainUnitRequest.
         * @deprecated Use runcard.v1.ExplainUnitRequest.$Properties instead.
         */
        interface IExplainUnitRequest extends runcard.v1.ExplainUnitRequest.$Properties {
        }

        /** Represents an ExplainUnitRequest. */
        class ExplainUnitRequest {

            /**
             * Constructs a new ExplainUnitRequest.
             * @param [properties] Properties to set
             */
            constructor(properties?: runcard.v1.ExplainUnitRequest.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ExplainUnitRequest requestId. */
            requestId: string;

            /** ExplainUnitRequest incident. */
            incident?: (runcard.v1.IncidentFacts.$Properties|null);

            /** ExplainUnitRequest unitId. */
            unitId: string;

            /**
             * Encodes the specified ExplainUnitRequest message. Does not implicitly {@link runcard.v1.ExplainUnitRequest.verify|verify} messages.
             * @param message ExplainUnitRequest message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runcard.v1.ExplainUnitRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an ExplainUnitRequest message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runcard.v1.ExplainUnitRequest & runcard.v1.ExplainUnitRequest.$Shape} ExplainUnitRequest
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runcard.v1.ExplainUnitRequest & runcard.v1.ExplainUnitRequest.$Shape;
        }

        namespace ExplainUnitRequest {

            /** Properties of an ExplainUnitRequest. */
            interface $Properties {

                /** ExplainUnitRequest requestId */
                requestId?: (string|null);

                /** ExplainUnitRequest incident */
                incident?: (runcard.v1.IncidentFacts.$Properties|null);

                /** ExplainUnitRequest unitId */
                unitId?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an ExplainUnitRequest. */
            type $Shape = runcard.v1.ExplainUnitRequest.$Properties;
        }

        /**
         * Properties of an ExplainUnitResponse.
         * @deprecated Use runcard.v1.ExplainUnitResponse.$Properties instead.
         */
        interface IExplainUnitResponse extends runcard.v1.ExplainUnitResponse.$Properties {
        }

        /** Represents an ExplainUnitResponse. */
        class ExplainUnitResponse {

            /**
             * Constructs a new ExplainUnitResponse.
             * @param [properties] Properties to set
             */
            constructor(properties?: runcard.v1.ExplainUnitResponse.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ExplainUnitResponse requestId. */
            requestId: string;

            /** ExplainUnitResponse unitId. */
            unitId: string;

            /** ExplainUnitResponse isChosen. */
            isChosen: boolean;

            /** ExplainUnitResponse reason. */
            reason: string;

            /** ExplainUnitResponse eta. */
            eta?: (runcard.v1.Eta.$Properties|null);

            /** ExplainUnitResponse facts. */
            facts: runcard.v1.Notice.$Properties[];

            /**
             * Encodes the specified ExplainUnitResponse message. Does not implicitly {@link runcard.v1.ExplainUnitResponse.verify|verify} messages.
             * @param message ExplainUnitResponse message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runcard.v1.ExplainUnitResponse.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an ExplainUnitResponse message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runcard.v1.ExplainUnitResponse & runcard.v1.ExplainUnitResponse.$Shape} ExplainUnitResponse
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runcard.v1.ExplainUnitResponse & runcard.v1.ExplainUnitResponse.$Shape;
        }

        namespace ExplainUnitResponse {

            /** Properties of an ExplainUnitResponse. */
            interface $Properties {

                /** ExplainUnitResponse requestId */
                requestId?: (string|null);

                /** ExplainUnitResponse unitId */
                unitId?: (string|null);

                /** ExplainUnitResponse isChosen */
                isChosen?: (boolean|null);

                /** ExplainUnitResponse reason */
                reason?: (string|null);

                /** ExplainUnitResponse eta */
                eta?: (runcard.v1.Eta.$Properties|null);

                /** ExplainUnitResponse facts */
                facts?: (runcard.v1.Notice.$Properties[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an ExplainUnitResponse. */
            type $Shape = runcard.v1.ExplainUnitResponse.$Properties;
        }

        /**
         * Properties of a UnitStatus.
         * @deprecated Use runcard.v1.UnitStatus.$Properties instead.
         */
        interface IUnitStatus extends runcard.v1.UnitStatus.$Properties {
        }

        /** Represents a UnitStatus. */
        class UnitStatus {

            /**
             * Constructs a new UnitStatus.
             * @param [properties] Properties to set
             */
            constructor(properties?: runcard.v1.UnitStatus.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /**
             * Encodes the specified UnitStatus message. Does not implicitly {@link runcard.v1.UnitStatus.verify|verify} messages.
             * @param message UnitStatus message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runcard.v1.UnitStatus.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a UnitStatus message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runcard.v1.UnitStatus & runcard.v1.UnitStatus.$Shape} UnitStatus
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runcard.v1.UnitStatus & runcard.v1.UnitStatus.$Shape;
        }

        namespace UnitStatus {

            /** Properties of a UnitStatus. */
            interface $Properties {

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a UnitStatus. */
            type $Shape = runcard.v1.UnitStatus.$Properties;

            /** Value enum. */
            enum Value {

                /** UNSPECIFIED value */
                UNSPECIFIED = 0,

                /** AVAILABLE value */
                AVAILABLE = 1,

                /** DISPATCHED value */
                DISPATCHED = 2,

                /** EN_ROUTE value */
                EN_ROUTE = 3,

                /** ON_SCENE value */
                ON_SCENE = 4,

                /** RETURNING value */
                RETURNING = 5,

                /** REFILLING value */
                REFILLING = 6,

                /** OUT_OF_SERVICE value */
                OUT_OF_SERVICE = 7,

                /** OFF_DUTY value */
                OFF_DUTY = 8
            }
        }

        /**
         * Properties of a UnitKind.
         * @deprecated Use runcard.v1.UnitKind.$Properties instead.
         */
        interface IUnitKind extends runcard.v1.UnitKind.$Properties {
        }

        /** Represents a UnitKind. */
        class UnitKind {

            /**
             * Constructs a new UnitKind.
             * @param [properties] Properties to set
             */
            constructor(properties?: runcard.v1.UnitKind.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /**
             * Encodes the specified UnitKind message. Does not implicitly {@link runcard.v1.UnitKind.verify|verify} messages.
             * @param message UnitKind message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runcard.v1.UnitKind.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a UnitKind message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runcard.v1.UnitKind & runcard.v1.UnitKind.$Shape} UnitKind
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runcard.v1.UnitKind & runcard.v1.UnitKind.$Shape;
        }

        namespace UnitKind {

            /** Properties of a UnitKind. */
            interface $Properties {

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a UnitKind. */
            type $Shape = runcard.v1.UnitKind.$Properties;

            /** Value enum. */
            enum Value {

                /** UNSPECIFIED value */
                UNSPECIFIED = 0,

                /** HEAVY_PUMPER value */
                HEAVY_PUMPER = 1,

                /** MEDIUM_PUMPER value */
                MEDIUM_PUMPER = 2,

                /** MINI_PUMPER value */
                MINI_PUMPER = 3,

                /** TANKER value */
                TANKER = 4,

                /** AERIAL_LADDER value */
                AERIAL_LADDER = 5,

                /** RESCUE_TRUCK value */
                RESCUE_TRUCK = 6,

                /** COMMAND_CAR value */
                COMMAND_CAR = 7,

                /** MOTORBIKE value */
                MOTORBIKE = 8,

                /** OTHER value */
                OTHER = 9
            }
        }

        /**
         * Properties of a UnitAgency.
         * @deprecated Use runcard.v1.UnitAgency.$Properties instead.
         */
        interface IUnitAgency extends runcard.v1.UnitAgency.$Properties {
        }

        /** Represents a UnitAgency. */
        class UnitAgency {

            /**
             * Constructs a new UnitAgency.
             * @param [properties] Properties to set
             */
            constructor(properties?: runcard.v1.UnitAgency.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /**
             * Encodes the specified UnitAgency message. Does not implicitly {@link runcard.v1.UnitAgency.verify|verify} messages.
             * @param message UnitAgency message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runcard.v1.UnitAgency.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a UnitAgency message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runcard.v1.UnitAgency & runcard.v1.UnitAgency.$Shape} UnitAgency
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runcard.v1.UnitAgency & runcard.v1.UnitAgency.$Shape;
        }

        namespace UnitAgency {

            /** Properties of a UnitAgency. */
            interface $Properties {

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a UnitAgency. */
            type $Shape = runcard.v1.UnitAgency.$Properties;

            /** Value enum. */
            enum Value {

                /** UNSPECIFIED value */
                UNSPECIFIED = 0,

                /** FIRE_POLICE value */
                FIRE_POLICE = 1,

                /** AIRPORT value */
                AIRPORT = 2,

                /** INDUSTRIAL_PARK value */
                INDUSTRIAL_PARK = 3,

                /** FACILITY value */
                FACILITY = 4,

                /** FIRE_UNIVERSITY value */
                FIRE_UNIVERSITY = 5,

                /** ARMY value */
                ARMY = 6,

                /** STREET_CLEANING value */
                STREET_CLEANING = 7,

                /** NEIGHBOUR_PROVINCE value */
                NEIGHBOUR_PROVINCE = 8
            }
        }

        /**
         * Properties of a CommunityKind.
         * @deprecated Use runcard.v1.CommunityKind.$Properties instead.
         */
        interface ICommunityKind extends runcard.v1.CommunityKind.$Properties {
        }

        /** Represents a CommunityKind. */
        class CommunityKind {

            /**
             * Constructs a new CommunityKind.
             * @param [properties] Properties to set
             */
            constructor(properties?: runcard.v1.CommunityKind.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /**
             * Encodes the specified CommunityKind message. Does not implicitly {@link runcard.v1.CommunityKind.verify|verify} messages.
             * @param message CommunityKind message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runcard.v1.CommunityKind.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a CommunityKind message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runcard.v1.CommunityKind & runcard.v1.CommunityKind.$Shape} CommunityKind
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runcard.v1.CommunityKind & runcard.v1.CommunityKind.$Shape;
        }

        namespace CommunityKind {

            /** Properties of a CommunityKind. */
            interface $Properties {

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a CommunityKind. */
            type $Shape = runcard.v1.CommunityKind.$Properties;

            /** Value enum. */
            enum Value {

                /** UNSPECIFIED value */
                UNSPECIFIED = 0,

                /** PUBLIC_FIREFIGHTING_POINT value */
                PUBLIC_FIREFIGHTING_POINT = 1,

                /** NEIGHBOUR_GROUP value */
                NEIGHBOUR_GROUP = 2,

                /** CIVIL_DEFENCE value */
                CIVIL_DEFENCE = 3,

                /** WARD_POLICE value */
                WARD_POLICE = 4
            }
        }

        /**
         * Properties of a Station.
         * @deprecated Use runcard.v1.Station.$Properties instead.
         */
        interface IStation extends runcard.v1.Station.$Properties {
        }

        /** Represents a Station. */
        class Station {

            /**
             * Constructs a new Station.
             * @param [properties] Properties to set
             */
            constructor(properties?: runcard.v1.Station.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Station id. */
            id: string;

            /** Station name. */
            name: string;

            /** Station location. */
            location?: (runcard.v1.LatLon.$Properties|null);

            /** Station isSynthetic. */
            isSynthetic: boolean;

            /**
             * Encodes the specified Station message. Does not implicitly {@link runcard.v1.Station.verify|verify} messages.
             * @param message Station message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runcard.v1.Station.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Station message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runcard.v1.Station & runcard.v1.Station.$Shape} Station
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runcard.v1.Station & runcard.v1.Station.$Shape;
        }

        namespace Station {

            /** Properties of a Station. */
            interface $Properties {

                /** Station id */
                id?: (string|null);

                /** Station name */
                name?: (string|null);

                /** Station location */
                location?: (runcard.v1.LatLon.$Properties|null);

                /** Station isSynthetic */
                isSynthetic?: (boolean|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Station. */
            type $Shape = runcard.v1.Station.$Properties;
        }

        /**
         * Properties of a Unit.
         * @deprecated Use runcard.v1.Unit.$Properties instead.
         */
        interface IUnit extends runcard.v1.Unit.$Properties {
        }

        /** Represents a Unit. */
        class Unit {

            /**
             * Constructs a new Unit.
             * @param [properties] Properties to set
             */
            constructor(properties?: runcard.v1.Unit.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Unit id. */
            id: string;

            /** Unit name. */
            name: string;

            /** Unit kind. */
            kind: runcard.v1.UnitKind.Value;

            /** Unit stationId. */
            stationId: string;

            /** Unit capabilities. */
            capabilities: string[];

            /** Unit crew. */
            crew: number;

            /** Unit widthCm. */
            widthCm: number;

            /** Unit lengthCm. */
            lengthCm: number;

            /** Unit heightCm. */
            heightCm: number;

            /** Unit weightKg. */
            weightKg: number;

            /** Unit tankL. */
            tankL: number;

            /** Unit pumpLpm. */
            pumpLpm: number;

            /** Unit hoseM. */
            hoseM: number;

            /** Unit profileId. */
            profileId: string;

            /** Unit status. */
            status: runcard.v1.UnitStatus.Value;

            /** Unit position. */
            position?: (runcard.v1.UnitPosition.$Properties|null);

            /** Unit incidentId. */
            incidentId: string;

            /** Unit crewId. */
            crewId?: (string|null);

            /** Unit expectedFreeUnixMs. */
            expectedFreeUnixMs?: (number|null);

            /** Unit expectedFreeP90UnixMs. */
            expectedFreeP90UnixMs?: (number|null);

            /** Unit agency. */
            agency: runcard.v1.UnitAgency.Value;

            /** Unit turnoutMs. */
            turnoutMs?: (number|null);

            /** Unit needsPermission. */
            needsPermission: boolean;

            /**
             * Encodes the specified Unit message. Does not implicitly {@link runcard.v1.Unit.verify|verify} messages.
             * @param message Unit message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runcard.v1.Unit.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Unit message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runcard.v1.Unit & runcard.v1.Unit.$Shape} Unit
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runcard.v1.Unit & runcard.v1.Unit.$Shape;
        }

        namespace Unit {

            /** Properties of a Unit. */
            interface $Properties {

                /** Unit id */
                id?: (string|null);

                /** Unit name */
                name?: (string|null);

                /** Unit kind */
                kind?: (runcard.v1.UnitKind.Value|null);

                /** Unit stationId */
                stationId?: (string|null);

                /** Unit capabilities */
                capabilities?: (string[]|null);

                /** Unit crew */
                crew?: (number|null);

                /** Unit widthCm */
                widthCm?: (number|null);

                /** Unit lengthCm */
                lengthCm?: (number|null);

                /** Unit heightCm */
                heightCm?: (number|null);

                /** Unit weightKg */
                weightKg?: (number|null);

                /** Unit tankL */
                tankL?: (number|null);

                /** Unit pumpLpm */
                pumpLpm?: (number|null);

                /** Unit hoseM */
                hoseM?: (number|null);

                /** Unit profileId */
                profileId?: (string|null);

                /** Unit status */
                status?: (runcard.v1.UnitStatus.Value|null);

                /** Unit position */
                position?: (runcard.v1.UnitPosition.$Properties|null);

                /** Unit incidentId */
                incidentId?: (string|null);

                /** Unit crewId */
                crewId?: (string|null);

                /** Unit expectedFreeUnixMs */
                expectedFreeUnixMs?: (number|null);

                /** Unit expectedFreeP90UnixMs */
                expectedFreeP90UnixMs?: (number|null);

                /** Unit agency */
                agency?: (runcard.v1.UnitAgency.Value|null);

                /** Unit turnoutMs */
                turnoutMs?: (number|null);

                /** Unit needsPermission */
                needsPermission?: (boolean|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Unit. */
            type $Shape = runcard.v1.Unit.$Properties;
        }

        /**
         * Properties of a UnitPosition.
         * @deprecated Use runcard.v1.UnitPosition.$Properties instead.
         */
        interface IUnitPosition extends runcard.v1.UnitPosition.$Properties {
        }

        /** Represents a UnitPosition. */
        class UnitPosition {

            /**
             * Constructs a new UnitPosition.
             * @param [properties] Properties to set
             */
            constructor(properties?: runcard.v1.UnitPosition.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** UnitPosition location. */
            location?: (runcard.v1.LatLon.$Properties|null);

            /** UnitPosition atUnixMs. */
            atUnixMs?: (number|null);

            /** UnitPosition bearingDeg. */
            bearingDeg?: (number|null);

            /**
             * Encodes the specified UnitPosition message. Does not implicitly {@link runcard.v1.UnitPosition.verify|verify} messages.
             * @param message UnitPosition message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runcard.v1.UnitPosition.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a UnitPosition message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runcard.v1.UnitPosition & runcard.v1.UnitPosition.$Shape} UnitPosition
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runcard.v1.UnitPosition & runcard.v1.UnitPosition.$Shape;
        }

        namespace UnitPosition {

            /** Properties of a UnitPosition. */
            interface $Properties {

                /** UnitPosition location */
                location?: (runcard.v1.LatLon.$Properties|null);

                /** UnitPosition atUnixMs */
                atUnixMs?: (number|null);

                /** UnitPosition bearingDeg */
                bearingDeg?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a UnitPosition. */
            type $Shape = runcard.v1.UnitPosition.$Properties;
        }

        /**
         * Properties of a CommunityPoint.
         * @deprecated Use runcard.v1.CommunityPoint.$Properties instead.
         */
        interface ICommunityPoint extends runcard.v1.CommunityPoint.$Properties {
        }

        /** Represents a CommunityPoint. */
        class CommunityPoint {

            /**
             * Constructs a new CommunityPoint.
             * @param [properties] Properties to set
             */
            constructor(properties?: runcard.v1.CommunityPoint.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** CommunityPoint id. */
            id: string;

            /** CommunityPoint kind. */
            kind: runcard.v1.CommunityKind.Value;

            /** CommunityPoint name. */
            name: string;

            /** CommunityPoint location. */
            location?: (runcard.v1.LatLon.$Properties|null);

            /** CommunityPoint isStocked. */
            isStocked: boolean;

            /** CommunityPoint lastCheckedUnixMs. */
            lastCheckedUnixMs?: (number|null);

            /**
             * Encodes the specified CommunityPoint message. Does not implicitly {@link runcard.v1.CommunityPoint.verify|verify} messages.
             * @param message CommunityPoint message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runcard.v1.CommunityPoint.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a CommunityPoint message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runcard.v1.CommunityPoint & runcard.v1.CommunityPoint.$Shape} CommunityPoint
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runcard.v1.CommunityPoint & runcard.v1.CommunityPoint.$Shape;
        }

        namespace CommunityPoint {

            /** Properties of a CommunityPoint. */
            interface $Properties {

                /** CommunityPoint id */
                id?: (string|null);

                /** CommunityPoint kind */
                kind?: (runcard.v1.CommunityKind.Value|null);

                /** CommunityPoint name */
                name?: (string|null);

                /** CommunityPoint location */
                location?: (runcard.v1.LatLon.$Properties|null);

                /** CommunityPoint isStocked */
                isStocked?: (boolean|null);

                /** CommunityPoint lastCheckedUnixMs */
                lastCheckedUnixMs?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a CommunityPoint. */
            type $Shape = runcard.v1.CommunityPoint.$Properties;
        }

        /**
         * Properties of an UpsertStationsRequest.
         * @deprecated Use runcard.v1.UpsertStationsRequest.$Properties instead.
         */
        interface IUpsertStationsRequest extends runcard.v1.UpsertStationsRequest.$Properties {
        }

        /** Represents an UpsertStationsRequest. */
        class UpsertStationsRequest {

            /**
             * Constructs a new UpsertStationsRequest.
             * @param [properties] Properties to set
             */
            constructor(properties?: runcard.v1.UpsertStationsRequest.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** UpsertStationsRequest stations. */
            stations: runcard.v1.Station.$Properties[];

            /**
             * Encodes the specified UpsertStationsRequest message. Does not implicitly {@link runcard.v1.UpsertStationsRequest.verify|verify} messages.
             * @param message UpsertStationsRequest message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runcard.v1.UpsertStationsRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an UpsertStationsRequest message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runcard.v1.UpsertStationsRequest & runcard.v1.UpsertStationsRequest.$Shape} UpsertStationsRequest
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runcard.v1.UpsertStationsRequest & runcard.v1.UpsertStationsRequest.$Shape;
        }

        namespace UpsertStationsRequest {

            /** Properties of an UpsertStationsRequest. */
            interface $Properties {

                /** UpsertStationsRequest stations */
                stations?: (runcard.v1.Station.$Properties[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an UpsertStationsRequest. */
            type $Shape = runcard.v1.UpsertStationsRequest.$Properties;
        }

        /**
         * Properties of an UpsertStationsResponse.
         * @deprecated Use runcard.v1.UpsertStationsResponse.$Properties instead.
         */
        interface IUpsertStationsResponse extends runcard.v1.UpsertStationsResponse.$Properties {
        }

        /** Represents an UpsertStationsResponse. */
        class UpsertStationsResponse {

            /**
             * Constructs a new UpsertStationsResponse.
             * @param [properties] Properties to set
             */
            constructor(properties?: runcard.v1.UpsertStationsResponse.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** UpsertStationsResponse upsertedCount. */
            upsertedCount: number;

            /** UpsertStationsResponse fleetEpoch. */
            fleetEpoch: number;

            /**
             * Encodes the specified UpsertStationsResponse message. Does not implicitly {@link runcard.v1.UpsertStationsResponse.verify|verify} messages.
             * @param message UpsertStationsResponse message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runcard.v1.UpsertStationsResponse.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an UpsertStationsResponse message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runcard.v1.UpsertStationsResponse & runcard.v1.UpsertStationsResponse.$Shape} UpsertStationsResponse
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runcard.v1.UpsertStationsResponse & runcard.v1.UpsertStationsResponse.$Shape;
        }

        namespace UpsertStationsResponse {

            /** Properties of an UpsertStationsResponse. */
            interface $Properties {

                /** UpsertStationsResponse upsertedCount */
                upsertedCount?: (number|null);

                /** UpsertStationsResponse fleetEpoch */
                fleetEpoch?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an UpsertStationsResponse. */
            type $Shape = runcard.v1.UpsertStationsResponse.$Properties;
        }

        /**
         * Properties of an UpsertUnitsRequest.
         * @deprecated Use runcard.v1.UpsertUnitsRequest.$Properties instead.
         */
        interface IUpsertUnitsRequest extends runcard.v1.UpsertUnitsRequest.$Properties {
        }

        /** Represents an UpsertUnitsRequest. */
        class UpsertUnitsRequest {

            /**
             * Constructs a new UpsertUnitsRequest.
             * @param [properties] Properties to set
             */
            constructor(properties?: runcard.v1.UpsertUnitsRequest.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** UpsertUnitsRequest units. */
            units: runcard.v1.Unit.$Properties[];

            /**
             * Encodes the specified UpsertUnitsRequest message. Does not implicitly {@link runcard.v1.UpsertUnitsRequest.verify|verify} messages.
             * @param message UpsertUnitsRequest message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runcard.v1.UpsertUnitsRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an UpsertUnitsRequest message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runcard.v1.UpsertUnitsRequest & runcard.v1.UpsertUnitsRequest.$Shape} UpsertUnitsRequest
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runcard.v1.UpsertUnitsRequest & runcard.v1.UpsertUnitsRequest.$Shape;
        }

        namespace UpsertUnitsRequest {

            /** Properties of an UpsertUnitsRequest. */
            interface $Properties {

                /** UpsertUnitsRequest units */
                units?: (runcard.v1.Unit.$Properties[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an UpsertUnitsRequest. */
            type $Shape = runcard.v1.UpsertUnitsRequest.$Properties;
        }

        /**
         * Properties of an UpsertUnitsResponse.
         * @deprecated Use runcard.v1.UpsertUnitsResponse.$Properties instead.
         */
        interface IUpsertUnitsResponse extends runcard.v1.UpsertUnitsResponse.$Properties {
        }

        /** Represents an UpsertUnitsResponse. */
        class UpsertUnitsResponse {

            /**
             * Constructs a new UpsertUnitsResponse.
             * @param [properties] Properties to set
             */
            constructor(properties?: runcard.v1.UpsertUnitsResponse.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** UpsertUnitsResponse upsertedCount. */
            upsertedCount: number;

            /** UpsertUnitsResponse fleetEpoch. */
            fleetEpoch: number;

            /**
             * Encodes the specified UpsertUnitsResponse message. Does not implicitly {@link runcard.v1.UpsertUnitsResponse.verify|verify} messages.
             * @param message UpsertUnitsResponse message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runcard.v1.UpsertUnitsResponse.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an UpsertUnitsResponse message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runcard.v1.UpsertUnitsResponse & runcard.v1.UpsertUnitsResponse.$Shape} UpsertUnitsResponse
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runcard.v1.UpsertUnitsResponse & runcard.v1.UpsertUnitsResponse.$Shape;
        }

        namespace UpsertUnitsResponse {

            /** Properties of an UpsertUnitsResponse. */
            interface $Properties {

                /** UpsertUnitsResponse upsertedCount */
                upsertedCount?: (number|null);

                /** UpsertUnitsResponse fleetEpoch */
                fleetEpoch?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an UpsertUnitsResponse. */
            type $Shape = runcard.v1.UpsertUnitsResponse.$Properties;
        }

        /**
         * Properties of an UpsertCommunityPointsRequest.
         * @deprecated Use runcard.v1.UpsertCommunityPointsRequest.$Properties instead.
         */
        interface IUpsertCommunityPointsRequest extends runcard.v1.UpsertCommunityPointsRequest.$Properties {
        }

        /** Represents an UpsertCommunityPointsRequest. */
        class UpsertCommunityPointsRequest {

            /**
             * Constructs a new UpsertCommunityPointsRequest.
             * @param [properties] Properties to set
             */
            constructor(properties?: runcard.v1.UpsertCommunityPointsRequest.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** UpsertCommunityPointsRequest communityPoints. */
            communityPoints: runcard.v1.CommunityPoint.$Properties[];

            /**
             * Encodes the specified UpsertCommunityPointsRequest message. Does not implicitly {@link runcard.v1.UpsertCommunityPointsRequest.verify|verify} messages.
             * @param message UpsertCommunityPointsRequest message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runcard.v1.UpsertCommunityPointsRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an UpsertCommunityPointsRequest message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runcard.v1.UpsertCommunityPointsRequest & runcard.v1.UpsertCommunityPointsRequest.$Shape} UpsertCommunityPointsRequest
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runcard.v1.UpsertCommunityPointsRequest & runcard.v1.UpsertCommunityPointsRequest.$Shape;
        }

        namespace UpsertCommunityPointsRequest {

            /** Properties of an UpsertCommunityPointsRequest. */
            interface $Properties {

                /** UpsertCommunityPointsRequest communityPoints */
                communityPoints?: (runcard.v1.CommunityPoint.$Properties[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an UpsertCommunityPointsRequest. */
            type $Shape = runcard.v1.UpsertCommunityPointsRequest.$Properties;
        }

        /**
         * Properties of an UpsertCommunityPointsResponse.
         * @deprecated Use runcard.v1.UpsertCommunityPointsResponse.$Properties instead.
         */
        interface IUpsertCommunityPointsResponse extends runcard.v1.UpsertCommunityPointsResponse.$Properties {
        }

        /** Represents an UpsertCommunityPointsResponse. */
        class UpsertCommunityPointsResponse {

            /**
             * Constructs a new UpsertCommunityPointsResponse.
             * @param [properties] Properties to set
             */
            constructor(properties?: runcard.v1.UpsertCommunityPointsResponse.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** UpsertCommunityPointsResponse upsertedCount. */
            upsertedCount: number;

            /** UpsertCommunityPointsResponse fleetEpoch. */
            fleetEpoch: number;

            /**
             * Encodes the specified UpsertCommunityPointsResponse message. Does not implicitly {@link runcard.v1.UpsertCommunityPointsResponse.verify|verify} messages.
             * @param message UpsertCommunityPointsResponse message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runcard.v1.UpsertCommunityPointsResponse.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an UpsertCommunityPointsResponse message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runcard.v1.UpsertCommunityPointsResponse & runcard.v1.UpsertCommunityPointsResponse.$Shape} UpsertCommunityPointsResponse
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runcard.v1.UpsertCommunityPointsResponse & runcard.v1.UpsertCommunityPointsResponse.$Shape;
        }

        namespace UpsertCommunityPointsResponse {

            /** Properties of an UpsertCommunityPointsResponse. */
            interface $Properties {

                /** UpsertCommunityPointsResponse upsertedCount */
                upsertedCount?: (number|null);

                /** UpsertCommunityPointsResponse fleetEpoch */
                fleetEpoch?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an UpsertCommunityPointsResponse. */
            type $Shape = runcard.v1.UpsertCommunityPointsResponse.$Properties;
        }

        /**
         * Properties of a ReportPositionsRequest.
         * @deprecated Use runcard.v1.ReportPositionsRequest.$Properties instead.
         */
        interface IReportPositionsRequest extends runcard.v1.ReportPositionsRequest.$Properties {
        }

        /** Represents a ReportPositionsRequest. */
        class ReportPositionsRequest {

            /**
             * Constructs a new ReportPositionsRequest.
             * @param [properties] Properties to set
             */
            constructor(properties?: runcard.v1.ReportPositionsRequest.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ReportPositionsRequest reports. */
            reports: runcard.v1.PositionReport.$Properties[];

            /**
             * Encodes the specified ReportPositionsRequest message. Does not implicitly {@link runcard.v1.ReportPositionsRequest.verify|verify} messages.
             * @param message ReportPositionsRequest message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runcard.v1.ReportPositionsRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ReportPositionsRequest message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runcard.v1.ReportPositionsRequest & runcard.v1.ReportPositionsRequest.$Shape} ReportPositionsRequest
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runcard.v1.ReportPositionsRequest & runcard.v1.ReportPositionsRequest.$Shape;
        }

        namespace ReportPositionsRequest {

            /** Properties of a ReportPositionsRequest. */
            interface $Properties {

                /** ReportPositionsRequest reports */
                reports?: (runcard.v1.PositionReport.$Properties[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a ReportPositionsRequest. */
            type $Shape = runcard.v1.ReportPositionsRequest.$Properties;
        }

        /**
         * Properties of a PositionReport.
         * @deprecated Use runcard.v1.PositionReport.$Properties instead.
         */
        interface IPositionReport extends runcard.v1.PositionReport.$Properties {
        }

        /** Represents a PositionReport. */
        class PositionReport {

            /**
             * Constructs a new PositionReport.
             * @param [properties] Properties to set
             */
            constructor(properties?: runcard.v1.PositionReport.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** PositionReport unitId. */
            unitId: string;

            /** PositionReport location. */
            location?: (runcard.v1.LatLon.$Properties|null);

            /** PositionReport atUnixMs. */
            atUnixMs?: (number|null);

            /** PositionReport bearingDeg. */
            bearingDeg?: (number|null);

            /**
             * Encodes the specified PositionReport message. Does not implicitly {@link runcard.v1.PositionReport.verify|verify} messages.
             * @param message PositionReport message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runcard.v1.PositionReport.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a PositionReport message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runcard.v1.PositionReport & runcard.v1.PositionReport.$Shape} PositionReport
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runcard.v1.PositionReport & runcard.v1.PositionReport.$Shape;
        }

        namespace PositionReport {

            /** Properties of a PositionReport. */
            interface $Properties {

                /** PositionReport unitId */
                unitId?: (string|null);

                /** PositionReport location */
                location?: (runcard.v1.LatLon.$Properties|null);

                /** PositionReport atUnixMs */
                atUnixMs?: (number|null);

                /** PositionReport bearingDeg */
                bearingDeg?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a PositionReport. */
            type $Shape = runcard.v1.PositionReport.$Properties;
        }

        /**
         * Properties of a ReportPositionsResponse.
         * @deprecated Use runcard.v1.ReportPositionsResponse.$Properties instead.
         */
        interface IReportPositionsResponse extends runcard.v1.ReportPositionsResponse.$Properties {
        }

        /** Represents a ReportPositionsResponse. */
        class ReportPositionsResponse {

            /**
             * Constructs a new ReportPositionsResponse.
             * @param [properties] Properties to set
             */
            constructor(properties?: runcard.v1.ReportPositionsResponse.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ReportPositionsResponse acceptedCount. */
            acceptedCount: number;

            /** ReportPositionsResponse ignored. */
            ignored: runcard.v1.IgnoredReport.$Properties[];

            /** ReportPositionsResponse fleetEpoch. */
            fleetEpoch: number;

            /**
             * Encodes the specified ReportPositionsResponse message. Does not implicitly {@link runcard.v1.ReportPositionsResponse.verify|verify} messages.
             * @param message ReportPositionsResponse message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runcard.v1.ReportPositionsResponse.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ReportPositionsResponse message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runcard.v1.ReportPositionsResponse & runcard.v1.ReportPositionsResponse.$Shape} ReportPositionsResponse
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runcard.v1.ReportPositionsResponse & runcard.v1.ReportPositionsResponse.$Shape;
        }

        namespace ReportPositionsResponse {

            /** Properties of a ReportPositionsResponse. */
            interface $Properties {

                /** ReportPositionsResponse acceptedCount */
                acceptedCount?: (number|null);

                /** ReportPositionsResponse ignored */
                ignored?: (runcard.v1.IgnoredReport.$Properties[]|null);

                /** ReportPositionsResponse fleetEpoch */
                fleetEpoch?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a ReportPositionsResponse. */
            type $Shape = runcard.v1.ReportPositionsResponse.$Properties;
        }

        /**
         * Properties of an IgnoredReport.
         * @deprecated Use runcard.v1.IgnoredReport.$Properties instead.
         */
        interface IIgnoredReport extends runcard.v1.IgnoredReport.$Properties {
        }

        /** Represents an IgnoredReport. */
        class IgnoredReport {

            /**
             * Constructs a new IgnoredReport.
             * @param [properties] Properties to set
             */
            constructor(properties?: runcard.v1.IgnoredReport.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** IgnoredReport unitId. */
            unitId: string;

            /** IgnoredReport reason. */
            reason: string;

            /**
             * Encodes the specified IgnoredReport message. Does not implicitly {@link runcard.v1.IgnoredReport.verify|verify} messages.
             * @param message IgnoredReport message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runcard.v1.IgnoredReport.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an IgnoredReport message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runcard.v1.IgnoredReport & runcard.v1.IgnoredReport.$Shape} IgnoredReport
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runcard.v1.IgnoredReport & runcard.v1.IgnoredReport.$Shape;
        }

        namespace IgnoredReport {

            /** Properties of an IgnoredReport. */
            interface $Properties {

                /** IgnoredReport unitId */
                unitId?: (string|null);

                /** IgnoredReport reason */
                reason?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an IgnoredReport. */
            type $Shape = runcard.v1.IgnoredReport.$Properties;
        }

        /**
         * Properties of a SetUnitStatusRequest.
         * @deprecated Use runcard.v1.SetUnitStatusRequest.$Properties instead.
         */
        interface ISetUnitStatusRequest extends runcard.v1.SetUnitStatusRequest.$Properties {
        }

        /** Represents a SetUnitStatusRequest. */
        class SetUnitStatusRequest {

            /**
             * Constructs a new SetUnitStatusRequest.
             * @param [properties] Properties to set
             */
            constructor(properties?: runcard.v1.SetUnitStatusRequest.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** SetUnitStatusRequest unitId. */
            unitId: string;

            /** SetUnitStatusRequest status. */
            status: runcard.v1.UnitStatus.Value;

            /** SetUnitStatusRequest expectedFreeUnixMs. */
            expectedFreeUnixMs?: (number|null);

            /** SetUnitStatusRequest expectedFreeP90UnixMs. */
            expectedFreeP90UnixMs?: (number|null);

            /**
             * Encodes the specified SetUnitStatusRequest message. Does not implicitly {@link runcard.v1.SetUnitStatusRequest.verify|verify} messages.
             * @param message SetUnitStatusRequest message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runcard.v1.SetUnitStatusRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a SetUnitStatusRequest message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runcard.v1.SetUnitStatusRequest & runcard.v1.SetUnitStatusRequest.$Shape} SetUnitStatusRequest
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runcard.v1.SetUnitStatusRequest & runcard.v1.SetUnitStatusRequest.$Shape;
        }

        namespace SetUnitStatusRequest {

            /** Properties of a SetUnitStatusRequest. */
            interface $Properties {

                /** SetUnitStatusRequest unitId */
                unitId?: (string|null);

                /** SetUnitStatusRequest status */
                status?: (runcard.v1.UnitStatus.Value|null);

                /** SetUnitStatusRequest expectedFreeUnixMs */
                expectedFreeUnixMs?: (number|null);

                /** SetUnitStatusRequest expectedFreeP90UnixMs */
                expectedFreeP90UnixMs?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a SetUnitStatusRequest. */
            type $Shape = runcard.v1.SetUnitStatusRequest.$Properties;
        }

        /**
         * Properties of a SetUnitStatusResponse.
         * @deprecated Use runcard.v1.SetUnitStatusResponse.$Properties instead.
         */
        interface ISetUnitStatusResponse extends runcard.v1.SetUnitStatusResponse.$Properties {
        }

        /** Represents a SetUnitStatusResponse. */
        class SetUnitStatusResponse {

            /**
             * Constructs a new SetUnitStatusResponse.
             * @param [properties] Properties to set
             */
            constructor(properties?: runcard.v1.SetUnitStatusResponse.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** SetUnitStatusResponse unit. */
            unit?: (runcard.v1.Unit.$Properties|null);

            /** SetUnitStatusResponse fleetEpoch. */
            fleetEpoch: number;

            /**
             * Encodes the specified SetUnitStatusResponse message. Does not implicitly {@link runcard.v1.SetUnitStatusResponse.verify|verify} messages.
             * @param message SetUnitStatusResponse message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runcard.v1.SetUnitStatusResponse.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a SetUnitStatusResponse message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runcard.v1.SetUnitStatusResponse & runcard.v1.SetUnitStatusResponse.$Shape} SetUnitStatusResponse
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runcard.v1.SetUnitStatusResponse & runcard.v1.SetUnitStatusResponse.$Shape;
        }

        namespace SetUnitStatusResponse {

            /** Properties of a SetUnitStatusResponse. */
            interface $Properties {

                /** SetUnitStatusResponse unit */
                unit?: (runcard.v1.Unit.$Properties|null);

                /** SetUnitStatusResponse fleetEpoch */
                fleetEpoch?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a SetUnitStatusResponse. */
            type $Shape = runcard.v1.SetUnitStatusResponse.$Properties;
        }

        /**
         * Properties of a ListUnitsRequest.
         * @deprecated Use runcard.v1.ListUnitsRequest.$Properties instead.
         */
        interface IListUnitsRequest extends runcard.v1.ListUnitsRequest.$Properties {
        }

        /** Represents a ListUnitsRequest. */
        class ListUnitsRequest {

            /**
             * Constructs a new ListUnitsRequest.
             * @param [properties] Properties to set
             */
            constructor(properties?: runcard.v1.ListUnitsRequest.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ListUnitsRequest stationId. */
            stationId: string;

            /** ListUnitsRequest statuses. */
            statuses: runcard.v1.UnitStatus.Value[];

            /**
             * Encodes the specified ListUnitsRequest message. Does not implicitly {@link runcard.v1.ListUnitsRequest.verify|verify} messages.
             * @param message ListUnitsRequest message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runcard.v1.ListUnitsRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ListUnitsRequest message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runcard.v1.ListUnitsRequest & runcard.v1.ListUnitsRequest.$Shape} ListUnitsRequest
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runcard.v1.ListUnitsRequest & runcard.v1.ListUnitsRequest.$Shape;
        }

        namespace ListUnitsRequest {

            /** Properties of a ListUnitsRequest. */
            interface $Properties {

                /** ListUnitsRequest stationId */
                stationId?: (string|null);

                /** ListUnitsRequest statuses */
                statuses?: (runcard.v1.UnitStatus.Value[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a ListUnitsRequest. */
            type $Shape = runcard.v1.ListUnitsRequest.$Properties;
        }

        /**
         * Properties of a ListUnitsResponse.
         * @deprecated Use runcard.v1.ListUnitsResponse.$Properties instead.
         */
        interface IListUnitsResponse extends runcard.v1.ListUnitsResponse.$Properties {
        }

        /** Represents a ListUnitsResponse. */
        class ListUnitsResponse {

            /**
             * Constructs a new ListUnitsResponse.
             * @param [properties] Properties to set
             */
            constructor(properties?: runcard.v1.ListUnitsResponse.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ListUnitsResponse units. */
            units: runcard.v1.Unit.$Properties[];

            /** ListUnitsResponse fleetEpoch. */
            fleetEpoch: number;

            /**
             * Encodes the specified ListUnitsResponse message. Does not implicitly {@link runcard.v1.ListUnitsResponse.verify|verify} messages.
             * @param message ListUnitsResponse message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runcard.v1.ListUnitsResponse.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ListUnitsResponse message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runcard.v1.ListUnitsResponse & runcard.v1.ListUnitsResponse.$Shape} ListUnitsResponse
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runcard.v1.ListUnitsResponse & runcard.v1.ListUnitsResponse.$Shape;
        }

        namespace ListUnitsResponse {

            /** Properties of a ListUnitsResponse. */
            interface $Properties {

                /** ListUnitsResponse units */
                units?: (runcard.v1.Unit.$Properties[]|null);

                /** ListUnitsResponse fleetEpoch */
                fleetEpoch?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a ListUnitsResponse. */
            type $Shape = runcard.v1.ListUnitsResponse.$Properties;
        }

        /**
         * Properties of a WaterKind.
         * @deprecated Use runcard.v1.WaterKind.$Properties instead.
         */
        interface IWaterKind extends runcard.v1.WaterKind.$Properties {
        }

        /** Represents a WaterKind. */
        class WaterKind {

            /**
             * Constructs a new WaterKind.
             * @param [properties] Properties to set
             */
            constructor(properties?: runcard.v1.WaterKind.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /**
             * Encodes the specified WaterKind message. Does not implicitly {@link runcard.v1.WaterKind.verify|verify} messages.
             * @param message WaterKind message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runcard.v1.WaterKind.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a WaterKind message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runcard.v1.WaterKind & runcard.v1.WaterKind.$Shape} WaterKind
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runcard.v1.WaterKind & runcard.v1.WaterKind.$Shape;
        }

        namespace WaterKind {

            /** Properties of a WaterKind. */
            interface $Properties {

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a WaterKind. */
            type $Shape = runcard.v1.WaterKind.$Properties;

            /** Value enum. */
            enum Value {

                /** UNSPECIFIED value */
                UNSPECIFIED = 0,

                /** HYDRANT value */
                HYDRANT = 1,

                /** TANK value */
                TANK = 2,

                /** NATURAL value */
                NATURAL = 3,

                /** SUCTION_POINT value */
                SUCTION_POINT = 4
            }
        }

        /**
         * Properties of a WaterStatus.
         * @deprecated Use runcard.v1.WaterStatus.$Properties instead.
         */
        interface IWaterStatus extends runcard.v1.WaterStatus.$Properties {
        }

        /** Represents a WaterStatus. */
        class WaterStatus {

            /**
             * Constructs a new WaterStatus.
             * @param [properties] Properties to set
             */
            constructor(properties?: runcard.v1.WaterStatus.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /**
             * Encodes the specified WaterStatus message. Does not implicitly {@link runcard.v1.WaterStatus.verify|verify} messages.
             * @param message WaterStatus message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runcard.v1.WaterStatus.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a WaterStatus message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runcard.v1.WaterStatus & runcard.v1.WaterStatus.$Shape} WaterStatus
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runcard.v1.WaterStatus & runcard.v1.WaterStatus.$Shape;
        }

        namespace WaterStatus {

            /** Properties of a WaterStatus. */
            interface $Properties {

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a WaterStatus. */
            type $Shape = runcard.v1.WaterStatus.$Properties;

            /** Value enum. */
            enum Value {

                /** UNSPECIFIED value */
                UNSPECIFIED = 0,

                /** WORKING value */
                WORKING = 1,

                /** UNKNOWN value */
                UNKNOWN = 2,

                /** OUT_OF_SERVICE value */
                OUT_OF_SERVICE = 3
            }
        }

        /**
         * Properties of a WaterSource.
         * @deprecated Use runcard.v1.WaterSource.$Properties instead.
         */
        interface IWaterSource extends runcard.v1.WaterSource.$Properties {
        }

        /** Represents a WaterSource. */
        class WaterSource {

            /**
             * Constructs a new WaterSource.
             * @param [properties] Properties to set
             */
            constructor(properties?: runcard.v1.WaterSource.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** WaterSource id. */
            id: string;

            /** WaterSource kind. */
            kind: runcard.v1.WaterKind.Value;

            /** WaterSource location. */
            location?: (runcard.v1.LatLon.$Properties|null);

            /** WaterSource flowLpm. */
            flowLpm?: (number|null);

            /** WaterSource volumeL. */
            volumeL?: (number|null);

            /** WaterSource status. */
            status: runcard.v1.WaterStatus.Value;

            /** WaterSource lastCheckedUnixMs. */
            lastCheckedUnixMs?: (number|null);

            /** WaterSource isPrivate. */
            isPrivate: boolean;

            /** WaterSource mainId. */
            mainId?: (string|null);

            /** WaterSource test. */
            test?: (runcard.v1.FlowTest.$Properties|null);

            /**
             * Encodes the specified WaterSource message. Does not implicitly {@link runcard.v1.WaterSource.verify|verify} messages.
             * @param message WaterSource message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runcard.v1.WaterSource.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a WaterSource message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runcard.v1.WaterSource & runcard.v1.WaterSource.$Shape} WaterSource
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runcard.v1.WaterSource & runcard.v1.WaterSource.$Shape;
        }

        namespace WaterSource {

            /** Properties of a WaterSource. */
            interface $Properties {

                /** WaterSource id */
                id?: (string|null);

                /** WaterSource kind */
                kind?: (runcard.v1.WaterKind.Value|null);

                /** WaterSource location */
                location?: (runcard.v1.LatLon.$Properties|null);

                /** WaterSource flowLpm */
                flowLpm?: (number|null);

                /** WaterSource volumeL */
                volumeL?: (number|null);

                /** WaterSource status */
                status?: (runcard.v1.WaterStatus.Value|null);

                /** WaterSource lastCheckedUnixMs */
                lastCheckedUnixMs?: (number|null);

                /** WaterSource isPrivate */
                isPrivate?: (boolean|null);

                /** WaterSource mainId */
                mainId?: (string|null);

                /** WaterSource test */
                test?: (runcard.v1.FlowTest.$Properties|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a WaterSource. */
            type $Shape = runcard.v1.WaterSource.$Properties;
        }

        /**
         * Properties of a FlowTest.
         * @deprecated Use runcard.v1.FlowTest.$Properties instead.
         */
        interface IFlowTest extends runcard.v1.FlowTest.$Properties {
        }

        /** Represents a FlowTest. */
        class FlowTest {

            /**
             * Constructs a new FlowTest.
             * @param [properties] Properties to set
             */
            constructor(properties?: runcard.v1.FlowTest.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** FlowTest staticKpa. */
            staticKpa: number;

            /** FlowTest residualKpa. */
            residualKpa: number;

            /** FlowTest flowLpm. */
            flowLpm: number;

            /**
             * Encodes the specified FlowTest message. Does not implicitly {@link runcard.v1.FlowTest.verify|verify} messages.
             * @param message FlowTest message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runcard.v1.FlowTest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a FlowTest message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runcard.v1.FlowTest & runcard.v1.FlowTest.$Shape} FlowTest
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runcard.v1.FlowTest & runcard.v1.FlowTest.$Shape;
        }

        namespace FlowTest {

            /** Properties of a FlowTest. */
            interface $Properties {

                /** FlowTest staticKpa */
                staticKpa?: (number|null);

                /** FlowTest residualKpa */
                residualKpa?: (number|null);

                /** FlowTest flowLpm */
                flowLpm?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a FlowTest. */
            type $Shape = runcard.v1.FlowTest.$Properties;
        }

        /**
         * Properties of an UpsertWaterSourcesRequest.
         * @deprecated Use runcard.v1.UpsertWaterSourcesRequest.$Properties instead.
         */
        interface IUpsertWaterSourcesRequest extends runcard.v1.UpsertWaterSourcesRequest.$Properties {
        }

        /** Represents an UpsertWaterSourcesRequest. */
        class UpsertWaterSourcesRequest {

            /**
             * Constructs a new UpsertWaterSourcesRequest.
             * @param [properties] Properties to set
             */
            constructor(properties?: runcard.v1.UpsertWaterSourcesRequest.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** UpsertWaterSourcesRequest waterSources. */
            waterSources: runcard.v1.WaterSource.$Properties[];

            /**
             * Encodes the specified UpsertWaterSourcesRequest message. Does not implicitly {@link runcard.v1.UpsertWaterSourcesRequest.verify|verify} messages.
             * @param message UpsertWaterSourcesRequest message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runcard.v1.UpsertWaterSourcesRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an UpsertWaterSourcesRequest message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runcard.v1.UpsertWaterSourcesRequest & runcard.v1.UpsertWaterSourcesRequest.$Shape} UpsertWaterSourcesRequest
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runcard.v1.UpsertWaterSourcesRequest & runcard.v1.UpsertWaterSourcesRequest.$Shape;
        }

        namespace UpsertWaterSourcesRequest {

            /** Properties of an UpsertWaterSourcesRequest. */
            interface $Properties {

                /** UpsertWaterSourcesRequest waterSources */
                waterSources?: (runcard.v1.WaterSource.$Properties[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an UpsertWaterSourcesRequest. */
            type $Shape = runcard.v1.UpsertWaterSourcesRequest.$Properties;
        }

        /**
         * Properties of an UpsertWaterSourcesResponse.
         * @deprecated Use runcard.v1.UpsertWaterSourcesResponse.$Properties instead.
         */
        interface IUpsertWaterSourcesResponse extends runcard.v1.UpsertWaterSourcesResponse.$Properties {
        }

        /** Represents an UpsertWaterSourcesResponse. */
        class UpsertWaterSourcesResponse {

            /**
             * Constructs a new UpsertWaterSourcesResponse.
             * @param [properties] Properties to set
             */
            constructor(properties?: runcard.v1.UpsertWaterSourcesResponse.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** UpsertWaterSourcesResponse upsertedCount. */
            upsertedCount: number;

            /** UpsertWaterSourcesResponse fleetEpoch. */
            fleetEpoch: number;

            /**
             * Encodes the specified UpsertWaterSourcesResponse message. Does not implicitly {@link runcard.v1.UpsertWaterSourcesResponse.verify|verify} messages.
             * @param message UpsertWaterSourcesResponse message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runcard.v1.UpsertWaterSourcesResponse.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an UpsertWaterSourcesResponse message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runcard.v1.UpsertWaterSourcesResponse & runcard.v1.UpsertWaterSourcesResponse.$Shape} UpsertWaterSourcesResponse
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runcard.v1.UpsertWaterSourcesResponse & runcard.v1.UpsertWaterSourcesResponse.$Shape;
        }

        namespace UpsertWaterSourcesResponse {

            /** Properties of an UpsertWaterSourcesResponse. */
            interface $Properties {

                /** UpsertWaterSourcesResponse upsertedCount */
                upsertedCount?: (number|null);

                /** UpsertWaterSourcesResponse fleetEpoch */
                fleetEpoch?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an UpsertWaterSourcesResponse. */
            type $Shape = runcard.v1.UpsertWaterSourcesResponse.$Properties;
        }

        /**
         * Properties of a SetWaterStatusRequest.
         * @deprecated Use runcard.v1.SetWaterStatusRequest.$Properties instead.
         */
        interface ISetWaterStatusRequest extends runcard.v1.SetWaterStatusRequest.$Properties {
        }

        /** Represents a SetWaterStatusRequest. */
        class SetWaterStatusRequest {

            /**
             * Constructs a new SetWaterStatusRequest.
             * @param [properties] Properties to set
             */
            constructor(properties?: runcard.v1.SetWaterStatusRequest.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** SetWaterStatusRequest sourceId. */
            sourceId: string;

            /** SetWaterStatusRequest status. */
            status: runcard.v1.WaterStatus.Value;

            /** SetWaterStatusRequest checkedAtUnixMs. */
            checkedAtUnixMs?: (number|null);

            /**
             * Encodes the specified SetWaterStatusRequest message. Does not implicitly {@link runcard.v1.SetWaterStatusRequest.verify|verify} messages.
             * @param message SetWaterStatusRequest message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runcard.v1.SetWaterStatusRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a SetWaterStatusRequest message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runcard.v1.SetWaterStatusRequest & runcard.v1.SetWaterStatusRequest.$Shape} SetWaterStatusRequest
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runcard.v1.SetWaterStatusRequest & runcard.v1.SetWaterStatusRequest.$Shape;
        }

        namespace SetWaterStatusRequest {

            /** Properties of a SetWaterStatusRequest. */
            interface $Properties {

                /** SetWaterStatusRequest sourceId */
                sourceId?: (string|null);

                /** SetWaterStatusRequest status */
                status?: (runcard.v1.WaterStatus.Value|null);

                /** SetWaterStatusRequest checkedAtUnixMs */
                checkedAtUnixMs?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a SetWaterStatusRequest. */
            type $Shape = runcard.v1.SetWaterStatusRequest.$Properties;
        }

        /**
         * Properties of a SetWaterStatusResponse.
         * @deprecated Use runcard.v1.SetWaterStatusResponse.$Properties instead.
         */
        interface ISetWaterStatusResponse extends runcard.v1.SetWaterStatusResponse.$Properties {
        }

        /** Represents a SetWaterStatusResponse. */
        class SetWaterStatusResponse {

            /**
             * Constructs a new SetWaterStatusResponse.
             * @param [properties] Properties to set
             */
            constructor(properties?: runcard.v1.SetWaterStatusResponse.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** SetWaterStatusResponse waterSource. */
            waterSource?: (runcard.v1.WaterSource.$Properties|null);

            /** SetWaterStatusResponse fleetEpoch. */
            fleetEpoch: number;

            /**
             * Encodes the specified SetWaterStatusResponse message. Does not implicitly {@link runcard.v1.SetWaterStatusResponse.verify|verify} messages.
             * @param message SetWaterStatusResponse message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runcard.v1.SetWaterStatusResponse.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a SetWaterStatusResponse message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runcard.v1.SetWaterStatusResponse & runcard.v1.SetWaterStatusResponse.$Shape} SetWaterStatusResponse
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runcard.v1.SetWaterStatusResponse & runcard.v1.SetWaterStatusResponse.$Shape;
        }

        namespace SetWaterStatusResponse {

            /** Properties of a SetWaterStatusResponse. */
            interface $Properties {

                /** SetWaterStatusResponse waterSource */
                waterSource?: (runcard.v1.WaterSource.$Properties|null);

                /** SetWaterStatusResponse fleetEpoch */
                fleetEpoch?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a SetWaterStatusResponse. */
            type $Shape = runcard.v1.SetWaterStatusResponse.$Properties;
        }

        /**
         * Properties of a NearestWaterRequest.
         * @deprecated Use runcard.v1.NearestWaterRequest.$Properties instead.
         */
        interface INearestWaterRequest extends runcard.v1.NearestWaterRequest.$Properties {
        }

        /** Represents a NearestWaterRequest. */
        class NearestWaterRequest {

            /**
             * Constructs a new NearestWaterRequest.
             * @param [properties] Properties to set
             */
            constructor(properties?: runcard.v1.NearestWaterRequest.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** NearestWaterRequest location. */
            location?: (runcard.v1.LatLon.$Properties|null);

            /** NearestWaterRequest radiusM. */
            radiusM?: (number|null);

            /** NearestWaterRequest count. */
            count?: (number|null);

            /**
             * Encodes the specified NearestWaterRequest message. Does not implicitly {@link runcard.v1.NearestWaterRequest.verify|verify} messages.
             * @param message NearestWaterRequest message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runcard.v1.NearestWaterRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a NearestWaterRequest message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runcard.v1.NearestWaterRequest & runcard.v1.NearestWaterRequest.$Shape} NearestWaterRequest
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runcard.v1.NearestWaterRequest & runcard.v1.NearestWaterRequest.$Shape;
        }

        namespace NearestWaterRequest {

            /** Properties of a NearestWaterRequest. */
            interface $Properties {

                /** NearestWaterRequest location */
                location?: (runcard.v1.LatLon.$Properties|null);

                /** NearestWaterRequest radiusM */
                radiusM?: (number|null);

                /** NearestWaterRequest count */
                count?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a NearestWaterRequest. */
            type $Shape = runcard.v1.NearestWaterRequest.$Properties;
        }

        /**
         * Properties of a NearestWaterResponse.
         * @deprecated Use runcard.v1.NearestWaterResponse.$Properties instead.
         */
        interface INearestWaterResponse extends runcard.v1.NearestWaterResponse.$Properties {
        }

        /** Represents a NearestWaterResponse. */
        class NearestWaterResponse {

            /**
             * Constructs a new NearestWaterResponse.
             * @param [properties] Properties to set
             */
            constructor(properties?: runcard.v1.NearestWaterResponse.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** NearestWaterResponse sources. */
            sources: runcard.v1.NearWaterSource.$Properties[];

            /** NearestWaterResponse fleetEpoch. */
            fleetEpoch: number;

            /**
             * Encodes the specified NearestWaterResponse message. Does not implicitly {@link runcard.v1.NearestWaterResponse.verify|verify} messages.
             * @param message NearestWaterResponse message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runcard.v1.NearestWaterResponse.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a NearestWaterResponse message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runcard.v1.NearestWaterResponse & runcard.v1.NearestWaterResponse.$Shape} NearestWaterResponse
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runcard.v1.NearestWaterResponse & runcard.v1.NearestWaterResponse.$Shape;
        }

        namespace NearestWaterResponse {

            /** Properties of a NearestWaterResponse. */
            interface $Properties {

                /** NearestWaterResponse sources */
                sources?: (runcard.v1.NearWaterSource.$Properties[]|null);

                /** NearestWaterResponse fleetEpoch */
                fleetEpoch?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a NearestWaterResponse. */
            type $Shape = runcard.v1.NearestWaterResponse.$Properties;
        }

        /**
         * Properties of a NearWaterSource.
         * @deprecated Use runcard.v1.NearWaterSource.$Properties instead.
         */
        interface INearWaterSource extends runcard.v1.NearWaterSource.$Properties {
        }

        /** Represents a NearWaterSource. */
        class NearWaterSource {

            /**
             * Constructs a new NearWaterSource.
             * @param [properties] Properties to set
             */
            constructor(properties?: runcard.v1.NearWaterSource.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** NearWaterSource waterSource. */
            waterSource?: (runcard.v1.WaterSource.$Properties|null);

            /** NearWaterSource straightM. */
            straightM: number;

            /** NearWaterSource walkM. */
            walkM?: (number|null);

            /**
             * Encodes the specified NearWaterSource message. Does not implicitly {@link runcard.v1.NearWaterSource.verify|verify} messages.
             * @param message NearWaterSource message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runcard.v1.NearWaterSource.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a NearWaterSource message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runcard.v1.NearWaterSource & runcard.v1.NearWaterSource.$Shape} NearWaterSource
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runcard.v1.NearWaterSource & runcard.v1.NearWaterSource.$Shape;
        }

        namespace NearWaterSource {

            /** Properties of a NearWaterSource. */
            interface $Properties {

                /** NearWaterSource waterSource */
                waterSource?: (runcard.v1.WaterSource.$Properties|null);

                /** NearWaterSource straightM */
                straightM?: (number|null);

                /** NearWaterSource walkM */
                walkM?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a NearWaterSource. */
            type $Shape = runcard.v1.NearWaterSource.$Properties;
        }

        /**
         * Properties of an ErrorDetail.
         * @deprecated Use runcard.v1.ErrorDetail.$Properties instead.
         */
        interface IErrorDetail extends runcard.v1.ErrorDetail.$Properties {
        }

        /** Represents an ErrorDetail. */
        class ErrorDetail {

            /**
             * Constructs a new ErrorDetail.
             * @param [properties] Properties to set
             */
            constructor(properties?: runcard.v1.ErrorDetail.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ErrorDetail code. */
            code: string;

            /** ErrorDetail field. */
            field: string;

            /** ErrorDetail wayOut. */
            wayOut: string;

            /** ErrorDetail factsJson. */
            factsJson: string;

            /** ErrorDetail requestLogId. */
            requestLogId: string;

            /** ErrorDetail correctedLocation. */
            correctedLocation?: (runcard.v1.LatLon.$Properties|null);

            /** ErrorDetail holderIncidentId. */
            holderIncidentId: string;

            /** ErrorDetail freshRecommendation. */
            freshRecommendation?: (runcard.v1.RecommendUnitsResponse.$Properties|null);

            /**
             * Encodes the specified ErrorDetail message. Does not implicitly {@link runcard.v1.ErrorDetail.verify|verify} messages.
             * @param message ErrorDetail message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runcard.v1.ErrorDetail.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an ErrorDetail message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runcard.v1.ErrorDetail & runcard.v1.ErrorDetail.$Shape} ErrorDetail
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runcard.v1.ErrorDetail & runcard.v1.ErrorDetail.$Shape;
        }

        namespace ErrorDetail {

            /** Properties of an ErrorDetail. */
            interface $Properties {

                /** ErrorDetail code */
                code?: (string|null);

                /** ErrorDetail field */
                field?: (string|null);

                /** ErrorDetail wayOut */
                wayOut?: (string|null);

                /** ErrorDetail factsJson */
                factsJson?: (string|null);

                /** ErrorDetail requestLogId */
                requestLogId?: (string|null);

                /** ErrorDetail correctedLocation */
                correctedLocation?: (runcard.v1.LatLon.$Properties|null);

                /** ErrorDetail holderIncidentId */
                holderIncidentId?: (string|null);

                /** ErrorDetail freshRecommendation */
                freshRecommendation?: (runcard.v1.RecommendUnitsResponse.$Properties|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an ErrorDetail. */
            type $Shape = runcard.v1.ErrorDetail.$Properties;
        }

        /**
         * Properties of a CallSource.
         * @deprecated Use runcard.v1.CallSource.$Properties instead.
         */
        interface ICallSource extends runcard.v1.CallSource.$Properties {
        }

        /** Represents a CallSource. */
        class CallSource {

            /**
             * Constructs a new CallSource.
             * @param [properties] Properties to set
             */
            constructor(properties?: runcard.v1.CallSource.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /**
             * Encodes the specified CallSource message. Does not implicitly {@link runcard.v1.CallSource.verify|verify} messages.
             * @param message CallSource message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runcard.v1.CallSource.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a CallSource message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runcard.v1.CallSource & runcard.v1.CallSource.$Shape} CallSource
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runcard.v1.CallSource & runcard.v1.CallSource.$Shape;
        }

        namespace CallSource {

            /** Properties of a CallSource. */
            interface $Properties {

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a CallSource. */
            type $Shape = runcard.v1.CallSource.$Properties;

            /** Value enum. */
            enum Value {

                /** UNSPECIFIED value */
                UNSPECIFIED = 0,

                /** PHONE value */
                PHONE = 1,

                /** APP value */
                APP = 2,

                /** SENSOR value */
                SENSOR = 3,

                /** PATROL value */
                PATROL = 4
            }
        }

        /**
         * Properties of a Call.
         * @deprecated Use runcard.v1.Call.$Properties instead.
         */
        interface ICall extends runcard.v1.Call.$Properties {
        }

        /** Represents a Call. */
        class Call {

            /**
             * Constructs a new Call.
             * @param [properties] Properties to set
             */
            constructor(properties?: runcard.v1.Call.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Call id. */
            id: string;

            /** Call source. */
            source: runcard.v1.CallSource.Value;

            /** Call reportedAtUnixMs. */
            reportedAtUnixMs: number;

            /** Call location. */
            location?: (runcard.v1.LatLon.$Properties|null);

            /** Call locationAccuracyM. */
            locationAccuracyM?: (number|null);

            /** Call address. */
            address: string;

            /** Call type. */
            type: runcard.v1.IncidentType.Value;

            /** Call note. */
            note: string;

            /**
             * Encodes the specified Call message. Does not implicitly {@link runcard.v1.Call.verify|verify} messages.
             * @param message Call message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runcard.v1.Call.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Call message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runcard.v1.Call & runcard.v1.Call.$Shape} Call
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runcard.v1.Call & runcard.v1.Call.$Shape;
        }

        namespace Call {

            /** Properties of a Call. */
            interface $Properties {

                /** Call id */
                id?: (string|null);

                /** Call source */
                source?: (runcard.v1.CallSource.Value|null);

                /** Call reportedAtUnixMs */
                reportedAtUnixMs?: (number|null);

                /** Call location */
                location?: (runcard.v1.LatLon.$Properties|null);

                /** Call locationAccuracyM */
                locationAccuracyM?: (number|null);

                /** Call address */
                address?: (string|null);

                /** Call type */
                type?: (runcard.v1.IncidentType.Value|null);

                /** Call note */
                note?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Call. */
            type $Shape = runcard.v1.Call.$Properties;
        }

        /**
         * Properties of a ReportCallRequest.
         * @deprecated Use runcard.v1.ReportCallRequest.$Properties instead.
         */
        interface IReportCallRequest extends runcard.v1.ReportCallRequest.$Properties {
        }

        /** Represents a ReportCallRequest. */
        class ReportCallRequest {

            /**
             * Constructs a new ReportCallRequest.
             * @param [properties] Properties to set
             */
            constructor(properties?: runcard.v1.ReportCallRequest.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ReportCallRequest call. */
            call?: (runcard.v1.Call.$Properties|null);

            /**
             * Encodes the specified ReportCallRequest message. Does not implicitly {@link runcard.v1.ReportCallRequest.verify|verify} messages.
             * @param message ReportCallRequest message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runcard.v1.ReportCallRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ReportCallRequest message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runcard.v1.ReportCallRequest & runcard.v1.ReportCallRequest.$Shape} ReportCallRequest
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runcard.v1.ReportCallRequest & runcard.v1.ReportCallRequest.$Shape;
        }

        namespace ReportCallRequest {

            /** Properties of a ReportCallRequest. */
            interface $Properties {

                /** ReportCallRequest call */
                call?: (runcard.v1.Call.$Properties|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a ReportCallRequest. */
            type $Shape = runcard.v1.ReportCallRequest.$Properties;
        }

        /**
         * Properties of a ReportCallResponse.
         * @deprecated Use runcard.v1.ReportCallResponse.$Properties instead.
         */
        interface IReportCallResponse extends runcard.v1.ReportCallResponse.$Properties {
        }

        /** Represents a ReportCallResponse. */
        class ReportCallResponse {

            /**
             * Constructs a new ReportCallResponse.
             * @param [properties] Properties to set
             */
            constructor(properties?: runcard.v1.ReportCallResponse.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ReportCallResponse incidentId. */
            incidentId: string;

            /** ReportCallResponse isNewIncident. */
            isNewIncident: boolean;

            /** ReportCallResponse candidateIncidentIds. */
            candidateIncidentIds: string[];

            /**
             * Encodes the specified ReportCallResponse message. Does not implicitly {@link runcard.v1.ReportCallResponse.verify|verify} messages.
             * @param message ReportCallResponse message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runcard.v1.ReportCallResponse.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ReportCallResponse message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runcard.v1.ReportCallResponse & runcard.v1.ReportCallResponse.$Shape} ReportCallResponse
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runcard.v1.ReportCallResponse & runcard.v1.ReportCallResponse.$Shape;
        }

        namespace ReportCallResponse {

            /** Properties of a ReportCallResponse. */
            interface $Properties {

                /** ReportCallResponse incidentId */
                incidentId?: (string|null);

                /** ReportCallResponse isNewIncident */
                isNewIncident?: (boolean|null);

                /** ReportCallResponse candidateIncidentIds */
                candidateIncidentIds?: (string[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a ReportCallResponse. */
            type $Shape = runcard.v1.ReportCallResponse.$Properties;
        }

        /**
         * Properties of a ListIncidentsRequest.
         * @deprecated Use runcard.v1.ListIncidentsRequest.$Properties instead.
         */
        interface IListIncidentsRequest extends runcard.v1.ListIncidentsRequest.$Properties {
        }

        /** Represents a ListIncidentsRequest. */
        class ListIncidentsRequest {

            /**
             * Constructs a new ListIncidentsRequest.
             * @param [properties] Properties to set
             */
            constructor(properties?: runcard.v1.ListIncidentsRequest.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ListIncidentsRequest includeClosed. */
            includeClosed: boolean;

            /**
             * Encodes the specified ListIncidentsRequest message. Does not implicitly {@link runcard.v1.ListIncidentsRequest.verify|verify} messages.
             * @param message ListIncidentsRequest message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runcard.v1.ListIncidentsRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ListIncidentsRequest message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runcard.v1.ListIncidentsRequest & runcard.v1.ListIncidentsRequest.$Shape} ListIncidentsRequest
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runcard.v1.ListIncidentsRequest & runcard.v1.ListIncidentsRequest.$Shape;
        }

        namespace ListIncidentsRequest {

            /** Properties of a ListIncidentsRequest. */
            interface $Properties {

                /** ListIncidentsRequest includeClosed */
                includeClosed?: (boolean|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a ListIncidentsRequest. */
            type $Shape = runcard.v1.ListIncidentsRequest.$Properties;
        }

        /**
         * Properties of a ListIncidentsResponse.
         * @deprecated Use runcard.v1.ListIncidentsResponse.$Properties instead.
         */
        interface IListIncidentsResponse extends runcard.v1.ListIncidentsResponse.$Properties {
        }

        /** Represents a ListIncidentsResponse. */
        class ListIncidentsResponse {

            /**
             * Constructs a new ListIncidentsResponse.
             * @param [properties] Properties to set
             */
            constructor(properties?: runcard.v1.ListIncidentsResponse.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ListIncidentsResponse incidents. */
            incidents: runcard.v1.IncidentWithCalls.$Properties[];

            /**
             * Encodes the specified ListIncidentsResponse message. Does not implicitly {@link runcard.v1.ListIncidentsResponse.verify|verify} messages.
             * @param message ListIncidentsResponse message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runcard.v1.ListIncidentsResponse.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ListIncidentsResponse message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runcard.v1.ListIncidentsResponse & runcard.v1.ListIncidentsResponse.$Shape} ListIncidentsResponse
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runcard.v1.ListIncidentsResponse & runcard.v1.ListIncidentsResponse.$Shape;
        }

        namespace ListIncidentsResponse {

            /** Properties of a ListIncidentsResponse. */
            interface $Properties {

                /** ListIncidentsResponse incidents */
                incidents?: (runcard.v1.IncidentWithCalls.$Properties[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a ListIncidentsResponse. */
            type $Shape = runcard.v1.ListIncidentsResponse.$Properties;
        }

        /**
         * Properties of an IncidentWithCalls.
         * @deprecated Use runcard.v1.IncidentWithCalls.$Properties instead.
         */
        interface IIncidentWithCalls extends runcard.v1.IncidentWithCalls.$Properties {
        }

        /** Represents an IncidentWithCalls. */
        class IncidentWithCalls {

            /**
             * Constructs a new IncidentWithCalls.
             * @param [properties] Properties to set
             */
            constructor(properties?: runcard.v1.IncidentWithCalls.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** IncidentWithCalls incident. */
            incident?: (runcard.v1.Incident.$Properties|null);

            /** IncidentWithCalls calls. */
            calls: runcard.v1.Call.$Properties[];

            /**
             * Encodes the specified IncidentWithCalls message. Does not implicitly {@link runcard.v1.IncidentWithCalls.verify|verify} messages.
             * @param message IncidentWithCalls message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runcard.v1.IncidentWithCalls.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an IncidentWithCalls message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runcard.v1.IncidentWithCalls & runcard.v1.IncidentWithCalls.$Shape} IncidentWithCalls
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runcard.v1.IncidentWithCalls & runcard.v1.IncidentWithCalls.$Shape;
        }

        namespace IncidentWithCalls {

            /** Properties of an IncidentWithCalls. */
            interface $Properties {

                /** IncidentWithCalls incident */
                incident?: (runcard.v1.Incident.$Properties|null);

                /** IncidentWithCalls calls */
                calls?: (runcard.v1.Call.$Properties[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an IncidentWithCalls. */
            type $Shape = runcard.v1.IncidentWithCalls.$Properties;
        }

        /**
         * Properties of a LinkCallsRequest.
         * @deprecated Use runcard.v1.LinkCallsRequest.$Properties instead.
         */
        interface ILinkCallsRequest extends runcard.v1.LinkCallsRequest.$Properties {
        }

        /** Represents a LinkCallsRequest. */
        class LinkCallsRequest {

            /**
             * Constructs a new LinkCallsRequest.
             * @param [properties] Properties to set
             */
            constructor(properties?: runcard.v1.LinkCallsRequest.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** LinkCallsRequest incidentId. */
            incidentId: string;

            /** LinkCallsRequest callIds. */
            callIds: string[];

            /**
             * Encodes the specified LinkCallsRequest message. Does not implicitly {@link runcard.v1.LinkCallsRequest.verify|verify} messages.
             * @param message LinkCallsRequest message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runcard.v1.LinkCallsRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a LinkCallsRequest message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runcard.v1.LinkCallsRequest & runcard.v1.LinkCallsRequest.$Shape} LinkCallsRequest
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runcard.v1.LinkCallsRequest & runcard.v1.LinkCallsRequest.$Shape;
        }

        namespace LinkCallsRequest {

            /** Properties of a LinkCallsRequest. */
            interface $Properties {

                /** LinkCallsRequest incidentId */
                incidentId?: (string|null);

                /** LinkCallsRequest callIds */
                callIds?: (string[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a LinkCallsRequest. */
            type $Shape = runcard.v1.LinkCallsRequest.$Properties;
        }

        /**
         * Properties of a LinkCallsResponse.
         * @deprecated Use runcard.v1.LinkCallsResponse.$Properties instead.
         */
        interface ILinkCallsResponse extends runcard.v1.LinkCallsResponse.$Properties {
        }

        /** Represents a LinkCallsResponse. */
        class LinkCallsResponse {

            /**
             * Constructs a new LinkCallsResponse.
             * @param [properties] Properties to set
             */
            constructor(properties?: runcard.v1.LinkCallsResponse.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** LinkCallsResponse incident. */
            incident?: (runcard.v1.IncidentWithCalls.$Properties|null);

            /**
             * Encodes the specified LinkCallsResponse message. Does not implicitly {@link runcard.v1.LinkCallsResponse.verify|verify} messages.
             * @param message LinkCallsResponse message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runcard.v1.LinkCallsResponse.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a LinkCallsResponse message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runcard.v1.LinkCallsResponse & runcard.v1.LinkCallsResponse.$Shape} LinkCallsResponse
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runcard.v1.LinkCallsResponse & runcard.v1.LinkCallsResponse.$Shape;
        }

        namespace LinkCallsResponse {

            /** Properties of a LinkCallsResponse. */
            interface $Properties {

                /** LinkCallsResponse incident */
                incident?: (runcard.v1.IncidentWithCalls.$Properties|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a LinkCallsResponse. */
            type $Shape = runcard.v1.LinkCallsResponse.$Properties;
        }

        /**
         * Properties of a SplitCallRequest.
         * @deprecated Use runcard.v1.SplitCallRequest.$Properties instead.
         */
        interface ISplitCallRequest extends runcard.v1.SplitCallRequest.$Properties {
        }

        /** Represents a SplitCallRequest. */
        class SplitCallRequest {

            /**
             * Constructs a new SplitCallRequest.
             * @param [properties] Properties to set
             */
            constructor(properties?: runcard.v1.SplitCallRequest.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** SplitCallRequest callId. */
            callId: string;

            /** SplitCallRequest toIncidentId. */
            toIncidentId: string;

            /**
             * Encodes the specified SplitCallRequest message. Does not implicitly {@link runcard.v1.SplitCallRequest.verify|verify} messages.
             * @param message SplitCallRequest message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runcard.v1.SplitCallRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a SplitCallRequest message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runcard.v1.SplitCallRequest & runcard.v1.SplitCallRequest.$Shape} SplitCallRequest
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runcard.v1.SplitCallRequest & runcard.v1.SplitCallRequest.$Shape;
        }

        namespace SplitCallRequest {

            /** Properties of a SplitCallRequest. */
            interface $Properties {

                /** SplitCallRequest callId */
                callId?: (string|null);

                /** SplitCallRequest toIncidentId */
                toIncidentId?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a SplitCallRequest. */
            type $Shape = runcard.v1.SplitCallRequest.$Properties;
        }

        /**
         * Properties of a SplitCallResponse.
         * @deprecated Use runcard.v1.SplitCallResponse.$Properties instead.
         */
        interface ISplitCallResponse extends runcard.v1.SplitCallResponse.$Properties {
        }

        /** Represents a SplitCallResponse. */
        class SplitCallResponse {

            /**
             * Constructs a new SplitCallResponse.
             * @param [properties] Properties to set
             */
            constructor(properties?: runcard.v1.SplitCallResponse.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** SplitCallResponse fromIncident. */
            fromIncident?: (runcard.v1.IncidentWithCalls.$Properties|null);

            /** SplitCallResponse toIncident. */
            toIncident?: (runcard.v1.IncidentWithCalls.$Properties|null);

            /**
             * Encodes the specified SplitCallResponse message. Does not implicitly {@link runcard.v1.SplitCallResponse.verify|verify} messages.
             * @param message SplitCallResponse message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runcard.v1.SplitCallResponse.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a SplitCallResponse message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runcard.v1.SplitCallResponse & runcard.v1.SplitCallResponse.$Shape} SplitCallResponse
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runcard.v1.SplitCallResponse & runcard.v1.SplitCallResponse.$Shape;
        }

        namespace SplitCallResponse {

            /** Properties of a SplitCallResponse. */
            interface $Properties {

                /** SplitCallResponse fromIncident */
                fromIncident?: (runcard.v1.IncidentWithCalls.$Properties|null);

                /** SplitCallResponse toIncident */
                toIncident?: (runcard.v1.IncidentWithCalls.$Properties|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a SplitCallResponse. */
            type $Shape = runcard.v1.SplitCallResponse.$Properties;
        }

        /**
         * Properties of a TravelDirection.
         * @deprecated Use runcard.v1.TravelDirection.$Properties instead.
         */
        interface ITravelDirection extends runcard.v1.TravelDirection.$Properties {
        }

        /** Represents a TravelDirection. */
        class TravelDirection {

            /**
             * Constructs a new TravelDirection.
             * @param [properties] Properties to set
             */
            constructor(properties?: runcard.v1.TravelDirection.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /**
             * Encodes the specified TravelDirection message. Does not implicitly {@link runcard.v1.TravelDirection.verify|verify} messages.
             * @param message TravelDirection message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runcard.v1.TravelDirection.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a TravelDirection message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runcard.v1.TravelDirection & runcard.v1.TravelDirection.$Shape} TravelDirection
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runcard.v1.TravelDirection & runcard.v1.TravelDirection.$Shape;
        }

        namespace TravelDirection {

            /** Properties of a TravelDirection. */
            interface $Properties {

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a TravelDirection. */
            type $Shape = runcard.v1.TravelDirection.$Properties;

            /** Value enum. */
            enum Value {

                /** UNSPECIFIED value */
                UNSPECIFIED = 0,

                /** FORWARD value */
                FORWARD = 1,

                /** BACKWARD value */
                BACKWARD = 2,

                /** BOTH value */
                BOTH = 3
            }
        }

        /**
         * Properties of a RoadPiece.
         * @deprecated Use runcard.v1.RoadPiece.$Properties instead.
         */
        interface IRoadPiece extends runcard.v1.RoadPiece.$Properties {
        }

        /** Represents a RoadPiece. */
        class RoadPiece {

            /**
             * Constructs a new RoadPiece.
             * @param [properties] Properties to set
             */
            constructor(properties?: runcard.v1.RoadPiece.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** RoadPiece networkEpoch. */
            networkEpoch: number;

            /** RoadPiece pieceIndex. */
            pieceIndex: number;

            /** RoadPiece direction. */
            direction: runcard.v1.TravelDirection.Value;

            /**
             * Encodes the specified RoadPiece message. Does not implicitly {@link runcard.v1.RoadPiece.verify|verify} messages.
             * @param message RoadPiece message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runcard.v1.RoadPiece.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a RoadPiece message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runcard.v1.RoadPiece & runcard.v1.RoadPiece.$Shape} RoadPiece
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runcard.v1.RoadPiece & runcard.v1.RoadPiece.$Shape;
        }

        namespace RoadPiece {

            /** Properties of a RoadPiece. */
            interface $Properties {

                /** RoadPiece networkEpoch */
                networkEpoch?: (number|null);

                /** RoadPiece pieceIndex */
                pieceIndex?: (number|null);

                /** RoadPiece direction */
                direction?: (runcard.v1.TravelDirection.Value|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a RoadPiece. */
            type $Shape = runcard.v1.RoadPiece.$Properties;
        }

        /**
         * Properties of an OsmWayStretch.
         * @deprecated Use runcard.v1.OsmWayStretch.$Properties instead.
         */
        interface IOsmWayStretch extends runcard.v1.OsmWayStretch.$Properties {
        }

        /** Represents an OsmWayStretch. */
        class OsmWayStretch {

            /**
             * Constructs a new OsmWayStretch.
             * @param [properties] Properties to set
             */
            constructor(properties?: runcard.v1.OsmWayStretch.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** OsmWayStretch wayId. */
            wayId: number;

            /** OsmWayStretch fromNodeId. */
            fromNodeId?: (number|null);

            /** OsmWayStretch toNodeId. */
            toNodeId?: (number|null);

            /** OsmWayStretch direction. */
            direction: runcard.v1.TravelDirection.Value;

            /**
             * Encodes the specified OsmWayStretch message. Does not implicitly {@link runcard.v1.OsmWayStretch.verify|verify} messages.
             * @param message OsmWayStretch message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runcard.v1.OsmWayStretch.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an OsmWayStretch message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runcard.v1.OsmWayStretch & runcard.v1.OsmWayStretch.$Shape} OsmWayStretch
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runcard.v1.OsmWayStretch & runcard.v1.OsmWayStretch.$Shape;
        }

        namespace OsmWayStretch {

            /** Properties of an OsmWayStretch. */
            interface $Properties {

                /** OsmWayStretch wayId */
                wayId?: (number|null);

                /** OsmWayStretch fromNodeId */
                fromNodeId?: (number|null);

                /** OsmWayStretch toNodeId */
                toNodeId?: (number|null);

                /** OsmWayStretch direction */
                direction?: (runcard.v1.TravelDirection.Value|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an OsmWayStretch. */
            type $Shape = runcard.v1.OsmWayStretch.$Properties;
        }

        /**
         * Properties of a RoadLine.
         * @deprecated Use runcard.v1.RoadLine.$Properties instead.
         */
        interface IRoadLine extends runcard.v1.RoadLine.$Properties {
        }

        /** Represents a RoadLine. */
        class RoadLine {

            /**
             * Constructs a new RoadLine.
             * @param [properties] Properties to set
             */
            constructor(properties?: runcard.v1.RoadLine.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** RoadLine points. */
            points: runcard.v1.LatLon.$Properties[];

            /** RoadLine withinM. */
            withinM: number;

            /** RoadLine direction. */
            direction: runcard.v1.TravelDirection.Value;

            /**
             * Encodes the specified RoadLine message. Does not implicitly {@link runcard.v1.RoadLine.verify|verify} messages.
             * @param message RoadLine message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runcard.v1.RoadLine.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a RoadLine message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runcard.v1.RoadLine & runcard.v1.RoadLine.$Shape} RoadLine
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runcard.v1.RoadLine & runcard.v1.RoadLine.$Shape;
        }

        namespace RoadLine {

            /** Properties of a RoadLine. */
            interface $Properties {

                /** RoadLine points */
                points?: (runcard.v1.LatLon.$Properties[]|null);

                /** RoadLine withinM */
                withinM?: (number|null);

                /** RoadLine direction */
                direction?: (runcard.v1.TravelDirection.Value|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a RoadLine. */
            type $Shape = runcard.v1.RoadLine.$Properties;
        }

        /**
         * Properties of a TrafficSpeed.
         * @deprecated Use runcard.v1.TrafficSpeed.$Properties instead.
         */
        interface ITrafficSpeed extends runcard.v1.TrafficSpeed.$Properties {
        }

        /** Represents a TrafficSpeed. */
        class TrafficSpeed {

            /**
             * Constructs a new TrafficSpeed.
             * @param [properties] Properties to set
             */
            constructor(properties?: runcard.v1.TrafficSpeed.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** TrafficSpeed id. */
            id: string;

            /** TrafficSpeed location. */
            location?: (runcard.v1.LatLon.$Properties|null);

            /** TrafficSpeed bearingDeg. */
            bearingDeg?: (number|null);

            /** TrafficSpeed speedKmh. */
            speedKmh: number;

            /** TrafficSpeed expiresAtUnixMs. */
            expiresAtUnixMs: number;

            /** TrafficSpeed source. */
            source: string;

            /** TrafficSpeed measuredAtUnixMs. */
            measuredAtUnixMs?: (number|null);

            /** TrafficSpeed piece. */
            piece?: (runcard.v1.RoadPiece.$Properties|null);

            /** TrafficSpeed osmWay. */
            osmWay?: (runcard.v1.OsmWayStretch.$Properties|null);

            /** TrafficSpeed line. */
            line?: (runcard.v1.RoadLine.$Properties|null);

            /**
             * Encodes the specified TrafficSpeed message. Does not implicitly {@link runcard.v1.TrafficSpeed.verify|verify} messages.
             * @param message TrafficSpeed message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runcard.v1.TrafficSpeed.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a TrafficSpeed message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runcard.v1.TrafficSpeed & runcard.v1.TrafficSpeed.$Shape} TrafficSpeed
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runcard.v1.TrafficSpeed & runcard.v1.TrafficSpeed.$Shape;
        }

        namespace TrafficSpeed {

            /** Properties of a TrafficSpeed. */
            interface $Properties {

                /** TrafficSpeed id */
                id?: (string|null);

                /** TrafficSpeed location */
                location?: (runcard.v1.LatLon.$Properties|null);

                /** TrafficSpeed bearingDeg */
                bearingDeg?: (number|null);

                /** TrafficSpeed speedKmh */
                speedKmh?: (number|null);

                /** TrafficSpeed expiresAtUnixMs */
                expiresAtUnixMs?: (number|null);

                /** TrafficSpeed source */
                source?: (string|null);

                /** TrafficSpeed measuredAtUnixMs */
                measuredAtUnixMs?: (number|null);

                /** TrafficSpeed piece */
                piece?: (runcard.v1.RoadPiece.$Properties|null);

                /** TrafficSpeed osmWay */
                osmWay?: (runcard.v1.OsmWayStretch.$Properties|null);

                /** TrafficSpeed line */
                line?: (runcard.v1.RoadLine.$Properties|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a TrafficSpeed. */
            type $Shape = runcard.v1.TrafficSpeed.$Properties;
        }

        /**
         * Properties of a TrafficClosure.
         * @deprecated Use runcard.v1.TrafficClosure.$Properties instead.
         */
        interface ITrafficClosure extends runcard.v1.TrafficClosure.$Properties {
        }

        /** Represents a TrafficClosure. */
        class TrafficClosure {

            /**
             * Constructs a new TrafficClosure.
             * @param [properties] Properties to set
             */
            constructor(properties?: runcard.v1.TrafficClosure.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** TrafficClosure id. */
            id: string;

            /** TrafficClosure location. */
            location?: (runcard.v1.LatLon.$Properties|null);

            /** TrafficClosure bearingDeg. */
            bearingDeg?: (number|null);

            /** TrafficClosure reason. */
            reason: string;

            /** TrafficClosure expiresAtUnixMs. */
            expiresAtUnixMs: number;

            /** TrafficClosure source. */
            source: string;

            /** TrafficClosure reportedAtUnixMs. */
            reportedAtUnixMs?: (number|null);

            /** TrafficClosure piece. */
            piece?: (runcard.v1.RoadPiece.$Properties|null);

            /** TrafficClosure osmWay. */
            osmWay?: (runcard.v1.OsmWayStretch.$Properties|null);

            /** TrafficClosure line. */
            line?: (runcard.v1.RoadLine.$Properties|null);

            /** TrafficClosure passingProfileIds. */
            passingProfileIds: string[];

            /**
             * Encodes the specified TrafficClosure message. Does not implicitly {@link runcard.v1.TrafficClosure.verify|verify} messages.
             * @param message TrafficClosure message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runcard.v1.TrafficClosure.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a TrafficClosure message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runcard.v1.TrafficClosure & runcard.v1.TrafficClosure.$Shape} TrafficClosure
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runcard.v1.TrafficClosure & runcard.v1.TrafficClosure.$Shape;
        }

        namespace TrafficClosure {

            /** Properties of a TrafficClosure. */
            interface $Properties {

                /** TrafficClosure id */
                id?: (string|null);

                /** TrafficClosure location */
                location?: (runcard.v1.LatLon.$Properties|null);

                /** TrafficClosure bearingDeg */
                bearingDeg?: (number|null);

                /** TrafficClosure reason */
                reason?: (string|null);

                /** TrafficClosure expiresAtUnixMs */
                expiresAtUnixMs?: (number|null);

                /** TrafficClosure source */
                source?: (string|null);

                /** TrafficClosure reportedAtUnixMs */
                reportedAtUnixMs?: (number|null);

                /** TrafficClosure piece */
                piece?: (runcard.v1.RoadPiece.$Properties|null);

                /** TrafficClosure osmWay */
                osmWay?: (runcard.v1.OsmWayStretch.$Properties|null);

                /** TrafficClosure line */
                line?: (runcard.v1.RoadLine.$Properties|null);

                /** TrafficClosure passingProfileIds */
                passingProfileIds?: (string[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a TrafficClosure. */
            type $Shape = runcard.v1.TrafficClosure.$Properties;
        }

        /**
         * Properties of a TrafficArea.
         * @deprecated Use runcard.v1.TrafficArea.$Properties instead.
         */
        interface ITrafficArea extends runcard.v1.TrafficArea.$Properties {
        }

        /** Represents a TrafficArea. */
        class TrafficArea {

            /**
             * Constructs a new TrafficArea.
             * @param [properties] Properties to set
             */
            constructor(properties?: runcard.v1.TrafficArea.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** TrafficArea id. */
            id: string;

            /** TrafficArea outline. */
            outline?: (runcard.v1.Ring.$Properties|null);

            /** TrafficArea speedPercent. */
            speedPercent?: (number|null);

            /** TrafficArea reason. */
            reason: string;

            /** TrafficArea expiresAtUnixMs. */
            expiresAtUnixMs: number;

            /** TrafficArea source. */
            source: string;

            /** TrafficArea reportedAtUnixMs. */
            reportedAtUnixMs?: (number|null);

            /** TrafficArea passingProfileIds. */
            passingProfileIds: string[];

            /** TrafficArea groundLevelOnly. */
            groundLevelOnly: boolean;

            /**
             * Encodes the specified TrafficArea message. Does not implicitly {@link runcard.v1.TrafficArea.verify|verify} messages.
             * @param message TrafficArea message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runcard.v1.TrafficArea.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a TrafficArea message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runcard.v1.TrafficArea & runcard.v1.TrafficArea.$Shape} TrafficArea
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runcard.v1.TrafficArea & runcard.v1.TrafficArea.$Shape;
        }

        namespace TrafficArea {

            /** Properties of a TrafficArea. */
            interface $Properties {

                /** TrafficArea id */
                id?: (string|null);

                /** TrafficArea outline */
                outline?: (runcard.v1.Ring.$Properties|null);

                /** TrafficArea speedPercent */
                speedPercent?: (number|null);

                /** TrafficArea reason */
                reason?: (string|null);

                /** TrafficArea expiresAtUnixMs */
                expiresAtUnixMs?: (number|null);

                /** TrafficArea source */
                source?: (string|null);

                /** TrafficArea reportedAtUnixMs */
                reportedAtUnixMs?: (number|null);

                /** TrafficArea passingProfileIds */
                passingProfileIds?: (string[]|null);

                /** TrafficArea groundLevelOnly */
                groundLevelOnly?: (boolean|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a TrafficArea. */
            type $Shape = runcard.v1.TrafficArea.$Properties;
        }

        /**
         * Properties of a CityConditions.
         * @deprecated Use runcard.v1.CityConditions.$Properties instead.
         */
        interface ICityConditions extends runcard.v1.CityConditions.$Properties {
        }

        /** Represents a CityConditions. */
        class CityConditions {

            /**
             * Constructs a new CityConditions.
             * @param [properties] Properties to set
             */
            constructor(properties?: runcard.v1.CityConditions.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** CityConditions rain. */
            rain: boolean;

            /** CityConditions tet. */
            tet: boolean;

            /** CityConditions expiresAtUnixMs. */
            expiresAtUnixMs: number;

            /**
             * Encodes the specified CityConditions message. Does not implicitly {@link runcard.v1.CityConditions.verify|verify} messages.
             * @param message CityConditions message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runcard.v1.CityConditions.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a CityConditions message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runcard.v1.CityConditions & runcard.v1.CityConditions.$Shape} CityConditions
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runcard.v1.CityConditions & runcard.v1.CityConditions.$Shape;
        }

        namespace CityConditions {

            /** Properties of a CityConditions. */
            interface $Properties {

                /** CityConditions rain */
                rain?: (boolean|null);

                /** CityConditions tet */
                tet?: (boolean|null);

                /** CityConditions expiresAtUnixMs */
                expiresAtUnixMs?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a CityConditions. */
            type $Shape = runcard.v1.CityConditions.$Properties;
        }

        /**
         * Properties of an ApplyTrafficRequest.
         * @deprecated Use runcard.v1.ApplyTrafficRequest.$Properties instead.
         */
        interface IApplyTrafficRequest extends runcard.v1.ApplyTrafficRequest.$Properties {
        }

        /** Represents an ApplyTrafficRequest. */
        class ApplyTrafficRequest {

            /**
             * Constructs a new ApplyTrafficRequest.
             * @param [properties] Properties to set
             */
            constructor(properties?: runcard.v1.ApplyTrafficRequest.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ApplyTrafficRequest speeds. */
            speeds: runcard.v1.TrafficSpeed.$Properties[];

            /** ApplyTrafficRequest closures. */
            closures: runcard.v1.TrafficClosure.$Properties[];

            /** ApplyTrafficRequest areas. */
            areas: runcard.v1.TrafficArea.$Properties[];

            /** ApplyTrafficRequest removeIds. */
            removeIds: string[];

            /** ApplyTrafficRequest cityConditions. */
            cityConditions?: (runcard.v1.CityConditions.$Properties|null);

            /**
             * Encodes the specified ApplyTrafficRequest message. Does not implicitly {@link runcard.v1.ApplyTrafficRequest.verify|verify} messages.
             * @param message ApplyTrafficRequest message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runcard.v1.ApplyTrafficRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an ApplyTrafficRequest message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runcard.v1.ApplyTrafficRequest & runcard.v1.ApplyTrafficRequest.$Shape} ApplyTrafficRequest
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runcard.v1.ApplyTrafficRequest & runcard.v1.ApplyTrafficRequest.$Shape;
        }

        namespace ApplyTrafficRequest {

            /** Properties of an ApplyTrafficRequest. */
            interface $Properties {

                /** ApplyTrafficRequest speeds */
                speeds?: (runcard.v1.TrafficSpeed.$Properties[]|null);

                /** ApplyTrafficRequest closures */
                closures?: (runcard.v1.TrafficClosure.$Properties[]|null);

                /** ApplyTrafficRequest areas */
                areas?: (runcard.v1.TrafficArea.$Properties[]|null);

                /** ApplyTrafficRequest removeIds */
                removeIds?: (string[]|null);

                /** ApplyTrafficRequest cityConditions */
                cityConditions?: (runcard.v1.CityConditions.$Properties|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an ApplyTrafficRequest. */
            type $Shape = runcard.v1.ApplyTrafficRequest.$Properties;
        }

        /**
         * Properties of a TrafficResult.
         * @deprecated Use runcard.v1.TrafficResult.$Properties instead.
         */
        interface ITrafficResult extends runcard.v1.TrafficResult.$Properties {
        }

        /** Represents a TrafficResult. */
        class TrafficResult {

            /**
             * Constructs a new TrafficResult.
             * @param [properties] Properties to set
             */
            constructor(properties?: runcard.v1.TrafficResult.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /**
             * Encodes the specified TrafficResult message. Does not implicitly {@link runcard.v1.TrafficResult.verify|verify} messages.
             * @param message TrafficResult message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runcard.v1.TrafficResult.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a TrafficResult message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runcard.v1.TrafficResult & runcard.v1.TrafficResult.$Shape} TrafficResult
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runcard.v1.TrafficResult & runcard.v1.TrafficResult.$Shape;
        }

        namespace TrafficResult {

            /** Properties of a TrafficResult. */
            interface $Properties {

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a TrafficResult. */
            type $Shape = runcard.v1.TrafficResult.$Properties;

            /** Value enum. */
            enum Value {

                /** UNSPECIFIED value */
                UNSPECIFIED = 0,

                /** APPLIED value */
                APPLIED = 1,

                /** ENDED value */
                ENDED = 2,

                /** NOT_IN_FORCE value */
                NOT_IN_FORCE = 3,

                /** UNKNOWN_PIECE value */
                UNKNOWN_PIECE = 4,

                /** NO_ROAD_MATCHED value */
                NO_ROAD_MATCHED = 5,

                /** ALREADY_EXPIRED value */
                ALREADY_EXPIRED = 6,

                /** SPEED_OUT_OF_RANGE value */
                SPEED_OUT_OF_RANGE = 7,

                /** NETWORK_EPOCH_GONE value */
                NETWORK_EPOCH_GONE = 8,

                /** OLDER_THAN_KNOWN value */
                OLDER_THAN_KNOWN = 9
            }
        }

        /**
         * Properties of a TrafficOutcome.
         * @deprecated Use runcard.v1.TrafficOutcome.$Properties instead.
         */
        interface ITrafficOutcome extends runcard.v1.TrafficOutcome.$Properties {
        }

        /** Represents a TrafficOutcome. */
        class TrafficOutcome {

            /**
             * Constructs a new TrafficOutcome.
             * @param [properties] Properties to set
             */
            constructor(properties?: runcard.v1.TrafficOutcome.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** TrafficOutcome id. */
            id: string;

            /** TrafficOutcome result. */
            result: runcard.v1.TrafficResult.Value;

            /** TrafficOutcome message. */
            message: string;

            /** TrafficOutcome pieceCount. */
            pieceCount: number;

            /**
             * Encodes the specified TrafficOutcome message. Does not implicitly {@link runcard.v1.TrafficOutcome.verify|verify} messages.
             * @param message TrafficOutcome message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runcard.v1.TrafficOutcome.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a TrafficOutcome message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runcard.v1.TrafficOutcome & runcard.v1.TrafficOutcome.$Shape} TrafficOutcome
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runcard.v1.TrafficOutcome & runcard.v1.TrafficOutcome.$Shape;
        }

        namespace TrafficOutcome {

            /** Properties of a TrafficOutcome. */
            interface $Properties {

                /** TrafficOutcome id */
                id?: (string|null);

                /** TrafficOutcome result */
                result?: (runcard.v1.TrafficResult.Value|null);

                /** TrafficOutcome message */
                message?: (string|null);

                /** TrafficOutcome pieceCount */
                pieceCount?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a TrafficOutcome. */
            type $Shape = runcard.v1.TrafficOutcome.$Properties;
        }

        /**
         * Properties of an ApplyTrafficResponse.
         * @deprecated Use runcard.v1.ApplyTrafficResponse.$Properties instead.
         */
        interface IApplyTrafficResponse extends runcard.v1.ApplyTrafficResponse.$Properties {
        }

        /** Represents an ApplyTrafficResponse. */
        class ApplyTrafficResponse {

            /**
             * Constructs a new ApplyTrafficResponse.
             * @param [properties] Properties to set
             */
            constructor(properties?: runcard.v1.ApplyTrafficResponse.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ApplyTrafficResponse appliedCount. */
            appliedCount: number;

            /** ApplyTrafficResponse unmatchedIds. */
            unmatchedIds: string[];

            /** ApplyTrafficResponse trafficEpoch. */
            trafficEpoch: number;

            /** ApplyTrafficResponse outcomes. */
            outcomes: runcard.v1.TrafficOutcome.$Properties[];

            /** ApplyTrafficResponse endedCount. */
            endedCount: number;

            /** ApplyTrafficResponse notAppliedCount. */
            notAppliedCount: number;

            /**
             * Encodes the specified ApplyTrafficResponse message. Does not implicitly {@link runcard.v1.ApplyTrafficResponse.verify|verify} messages.
             * @param message ApplyTrafficResponse message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runcard.v1.ApplyTrafficResponse.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an ApplyTrafficResponse message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runcard.v1.ApplyTrafficResponse & runcard.v1.ApplyTrafficResponse.$Shape} ApplyTrafficResponse
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runcard.v1.ApplyTrafficResponse & runcard.v1.ApplyTrafficResponse.$Shape;
        }

        namespace ApplyTrafficResponse {

            /** Properties of an ApplyTrafficResponse. */
            interface $Properties {

                /** ApplyTrafficResponse appliedCount */
                appliedCount?: (number|null);

                /** ApplyTrafficResponse unmatchedIds */
                unmatchedIds?: (string[]|null);

                /** ApplyTrafficResponse trafficEpoch */
                trafficEpoch?: (number|null);

                /** ApplyTrafficResponse outcomes */
                outcomes?: (runcard.v1.TrafficOutcome.$Properties[]|null);

                /** ApplyTrafficResponse endedCount */
                endedCount?: (number|null);

                /** ApplyTrafficResponse notAppliedCount */
                notAppliedCount?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an ApplyTrafficResponse. */
            type $Shape = runcard.v1.ApplyTrafficResponse.$Properties;
        }

        /**
         * Properties of a ListTrafficRequest.
         * @deprecated Use runcard.v1.ListTrafficRequest.$Properties instead.
         */
        interface IListTrafficRequest extends runcard.v1.ListTrafficRequest.$Properties {
        }

        /** Represents a ListTrafficRequest. */
        class ListTrafficRequest {

            /**
             * Constructs a new ListTrafficRequest.
             * @param [properties] Properties to set
             */
            constructor(properties?: runcard.v1.ListTrafficRequest.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ListTrafficRequest within. */
            within?: (runcard.v1.Ring.$Properties|null);

            /**
             * Encodes the specified ListTrafficRequest message. Does not implicitly {@link runcard.v1.ListTrafficRequest.verify|verify} messages.
             * @param message ListTrafficRequest message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runcard.v1.ListTrafficRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ListTrafficRequest message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runcard.v1.ListTrafficRequest & runcard.v1.ListTrafficRequest.$Shape} ListTrafficRequest
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runcard.v1.ListTrafficRequest & runcard.v1.ListTrafficRequest.$Shape;
        }

        namespace ListTrafficRequest {

            /** Properties of a ListTrafficRequest. */
            interface $Properties {

                /** ListTrafficRequest within */
                within?: (runcard.v1.Ring.$Properties|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a ListTrafficRequest. */
            type $Shape = runcard.v1.ListTrafficRequest.$Properties;
        }

        /**
         * Properties of a ListTrafficResponse.
         * @deprecated Use runcard.v1.ListTrafficResponse.$Properties instead.
         */
        interface IListTrafficResponse extends runcard.v1.ListTrafficResponse.$Properties {
        }

        /** Represents a ListTrafficResponse. */
        class ListTrafficResponse {

            /**
             * Constructs a new ListTrafficResponse.
             * @param [properties] Properties to set
             */
            constructor(properties?: runcard.v1.ListTrafficResponse.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ListTrafficResponse speeds. */
            speeds: runcard.v1.TrafficSpeed.$Properties[];

            /** ListTrafficResponse closures. */
            closures: runcard.v1.TrafficClosure.$Properties[];

            /** ListTrafficResponse areas. */
            areas: runcard.v1.TrafficArea.$Properties[];

            /** ListTrafficResponse trafficEpoch. */
            trafficEpoch: number;

            /** ListTrafficResponse omittedCount. */
            omittedCount: number;

            /** ListTrafficResponse unmatchedIds. */
            unmatchedIds: string[];

            /** ListTrafficResponse newestSpeedAgeMs. */
            newestSpeedAgeMs?: (number|null);

            /** ListTrafficResponse oldestSpeedAgeMs. */
            oldestSpeedAgeMs?: (number|null);

            /**
             * Encodes the specified ListTrafficResponse message. Does not implicitly {@link runcard.v1.ListTrafficResponse.verify|verify} messages.
             * @param message ListTrafficResponse message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: runcard.v1.ListTrafficResponse.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ListTrafficResponse message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {runcard.v1.ListTrafficResponse & runcard.v1.ListTrafficResponse.$Shape} ListTrafficResponse
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): runcard.v1.ListTrafficResponse & runcard.v1.ListTrafficResponse.$Shape;
        }

        namespace ListTrafficResponse {

            /** Properties of a ListTrafficResponse. */
            interface $Properties {

                /** ListTrafficResponse speeds */
                speeds?: (runcard.v1.TrafficSpeed.$Properties[]|null);

                /** ListTrafficResponse closures */
                closures?: (runcard.v1.TrafficClosure.$Properties[]|null);

                /** ListTrafficResponse areas */
                areas?: (runcard.v1.TrafficArea.$Properties[]|null);

                /** ListTrafficResponse trafficEpoch */
                trafficEpoch?: (number|null);

                /** ListTrafficResponse omittedCount */
                omittedCount?: (number|null);

                /** ListTrafficResponse unmatchedIds */
                unmatchedIds?: (string[]|null);

                /** ListTrafficResponse newestSpeedAgeMs */
                newestSpeedAgeMs?: (number|null);

                /** ListTrafficResponse oldestSpeedAgeMs */
                oldestSpeedAgeMs?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a ListTrafficResponse. */
            type $Shape = runcard.v1.ListTrafficResponse.$Properties;
        }
    }
}
